import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { toCacheFolder } from './cache-folder.ts'

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'tierzero-caches-')))
const state = join(scratch, 'kb/.tierzero/dist')
const userCaches = join(scratch, 'home/.cache')
for (const folder of ['kb', 'home']) mkdirSync(join(scratch, folder))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test.each<[string, string[], string]>([
  ['beside the output', [], state],
  ['with the caches of the user where the root is read-only', ['kb'], `${userCaches}/tierzero/`],
  ['in a folder of its own where all else is read-only, too', ['kb', 'home'], join(tmpdir(), 'tierzero-')],
])('a cache is kept %s', (_, readOnly, expected) => {
  const asked: string[] = []
  const canWrite = (folder: string): boolean => {
    asked.push(folder)
    return !readOnly.some((name) => folder === join(scratch, name))
  }
  const folder = toCacheFolder(state, { canWrite, userCaches })
  expect(folder.slice(0, expected.length)).toBe(expected)
  expect(asked[0]).toBe(join(scratch, 'kb'))
  if (dirname(folder) === tmpdir()) rmSync(folder, { recursive: true })
})

test('two sites do not share a cache', () => {
  const toFolder = (path: string): string =>
    toCacheFolder(path, { canWrite: (folder) => folder === join(scratch, 'home'), userCaches })
  expect(toFolder(state)).toBe(toFolder(state))
  expect(toFolder(state)).not.toBe(toFolder(join(scratch, 'kb/.tierzero/site')))
})
