import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reporters } from './index.ts'

test('lists every reporter of the folder, and no other', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => /^[^.]+\.ts$/.test(file))
  const names = files.map((file) => file.replace(/\.ts$/, '')).filter((name) => !['contract', 'index'].includes(name))
  expect(Object.keys(reporters).sort()).toEqual(names.sort())
})
