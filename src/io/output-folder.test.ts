import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findOutputRefusal, openStaging, repairOutput, siteMarker, swapIn, toStateFolder } from './output-folder.ts'

let folder = ''
let out = ''
let state = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tierzero-output-'))
  out = join(folder, 'dist')
  state = toStateFolder(out)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function writeSite(at: string, edition: string): string {
  mkdirSync(join(at, dirname(siteMarker)), { recursive: true })
  writeFileSync(join(at, siteMarker), '{}')
  writeFileSync(join(at, 'index.html'), edition)
  return at
}

const edition = (): string => readFileSync(join(out, 'index.html'), 'utf8')

test('keeps its state beside the output, one folder for each output', () => {
  expect(state).toBe(join(folder, '.tierzero', 'dist'))
})

test('puts a site where nothing was, and over an old site, and leaves nothing behind', () => {
  for (const name of ['first', 'second']) {
    swapIn(writeSite(join(openStaging(state), 'site'), name), out, state)
    expect(edition()).toBe(name)
  }
  expect(readdirSync(state).filter((name) => !name.startsWith('staging-'))).toEqual([])
})

test('puts the old site back where the new one cannot be moved in', () => {
  writeSite(out, 'old')
  mkdirSync(state, { recursive: true })
  expect(() => swapIn(join(state, 'missing'), out, state)).toThrow('ENOENT')
  expect(edition()).toBe('old')
})

test('puts the old site back after a kill between the two renames, and only then', () => {
  mkdirSync(state, { recursive: true })
  expect(repairOutput(out, state)).toBe(false)
  writeSite(join(state, 'previous'), 'old')
  expect(repairOutput(out, state)).toBe(true)
  expect(edition()).toBe('old')
  writeSite(join(state, 'previous'), 'older still')
  expect(repairOutput(out, state)).toBe(false)
  expect(edition()).toBe('old')
})

test('clears what killed builds left when the next one opens its staging', () => {
  const killed = openStaging(state)
  writeSite(killed, 'half')
  const next = openStaging(state)
  expect(existsSync(killed)).toBe(false)
  expect(readdirSync(next)).toEqual([])
})

test('replaces an empty folder, an own site or nothing, and refuses everything else', () => {
  expect(findOutputRefusal(out)).toBeUndefined()
  mkdirSync(out)
  expect(findOutputRefusal(out)).toBeUndefined()
  writeFileSync(join(out, 'thesis.txt'), 'three years of work')
  expect(findOutputRefusal(out)).toBe('holds files that are not a built site')
  expect(findOutputRefusal(join(out, 'thesis.txt'))).toBe('is a file')
  expect(findOutputRefusal(join(out, 'thesis.txt', 'dist'))).toBe('lies below a file')
  expect(findOutputRefusal(writeSite(join(folder, 'site'), 'old'))).toBeUndefined()
  symlinkSync(join(folder, 'nowhere'), join(folder, 'link'))
  expect(findOutputRefusal(join(folder, 'link'))).toBe('is a symbolic link that leads nowhere')
})
