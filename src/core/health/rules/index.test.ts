import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { externalLinkCodes } from '../../external-links/codes.ts'
import { explainedCodes } from '../explain.ts'
import { readerCodes } from '../reader-codes.ts'
import { rules } from './index.ts'

const folder = new URL('.', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.includes('/') && /(?<!\.test)\.ts$/.test(file))

test('the registry holds every rule of the folder, and each is called like its file', () => {
  expect(rules.map(({ code }) => code).sort()).toEqual(files.map((file) => file.replace('.ts', '')).sort())
})

test('no code is given twice', () => {
  expect(explainedCodes).toHaveLength(rules.length + readerCodes.length + externalLinkCodes.length)
})

test.each([...rules, ...readerCodes].map((rule) => [rule.code, rule] as const))(
  '%s is explained in sentences, and its code is area/kebab-case',
  (code, { summary, why, remedy }) => {
    expect(code).toMatch(/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/)
    for (const text of [summary, why, remedy]) expect(text).toMatch(/^["“A-Z\d].{10,}\.$|^["“A-Z\d].{10,}[)"]\.?$/)
  },
)
