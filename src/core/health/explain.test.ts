import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { explain, explainedCodes } from './explain.ts'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(?:core|io|adapters|cli|site)[/\\].*\.ts$/.test(file) && !/\.(?:test|fixture)\.ts$/.test(file))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))

test('every code that the product writes down is explained', () => {
  const written = sources.flatMap((text) =>
    [...text.matchAll(/\bcode: '([a-z]+\/[a-z0-9-]+)'/g)].map(([, code]) => code),
  )
  expect(written.length).toBeGreaterThan(50)
  expect([...new Set(written)].filter((code) => !explainedCodes.includes(code ?? ''))).toEqual([])
})

test('a code that there is not has no explanation', () => {
  expect(explain('links/nothing')).toBeUndefined()
  expect(explain('toString')).toBeUndefined()
})
