import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { AnswerTestsFileSchema } from '../core/answers/answer-tests.ts'
import { SynonymsFileSchema } from '../core/answers/synonyms-file.ts'
import { readYamlFile } from './yaml-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kb-yaml-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const told = (text: string, schema: z.ZodType): string[] => {
  const path = join(folder, 'x.yaml')
  writeFileSync(path, text)
  return readYamlFile(path, 'x.yaml', schema).findings.map(({ at, message, advice }) => {
    const place = at.type === 'source' ? `${at.line}:${at.column}` : at.type
    return `${place} ${message} ${advice}`
  })
}

test.each([
  [
    'en:\n  - [unix, *nix]\n',
    '2:12 This YAML cannot be read: "*nix" refers to a value named "&nix", which is not there. Put quotes around it if it is text.',
  ],
  [
    `a: &a [x]\n${[...'bcdefghi'].map((name, i) => `${name}: &${name} [${`*${'abcdefgh'[i]}, `.repeat(9)}]`).join('\n')}\n`,
    '1:1 This YAML cannot be read: Excessive alias count indicates a resource exhaustion attack. Use fewer aliases (*name).',
  ],
  [
    'en: [[a, b]',
    '1:12 This YAML cannot be read: Flow sequence in block collection must be sufficiently indented and end with a ]. Correct the line; quotes around the value often help.',
  ],
  ['en:\n\t- [a, b]\n', '2:1 This YAML cannot be read: Tabs are not allowed as indentation. Indent with spaces.'],
])('synonyms that are no YAML are a finding: %j', (text, finding) => {
  expect(told(text, SynonymsFileSchema)).toEqual([finding])
})

test('references to values that are there are followed', () => {
  expect(told('en:\n  - &all [a, b]\nde:\n  - *all\n', SynonymsFileSchema)).toEqual([])
  expect(told('- ask: &a x y\n  nothing: true\n- ask: *a\n  nothing: true\n', AnswerTestsFileSchema)).toEqual([])
})

test.each([
  ['just text', '1:1 This does not fit: expected a list, found text. Correct it.'],
  ['- just text', '1:3 This entry does not fit: expected keys with values, found text. Correct it.'],
  ['- article: faq/x', '1:3 "ask" is missing. Write it.'],
  [
    '- ask: a b',
    '1:3 This entry does not fit: name the article that must be found, or say "nothing: true" or "will-not-answer: why". Correct it.',
  ],
  ['- ask: ""\n  nothing: true', '1:8 "ask" does not fit: write a question. Correct the value, or remove the key.'],
  [
    '- ask: [a, 5]\n  nothing: true',
    '1:12 "ask.1" does not fit: expected text, found a number. Correct the value, or take it out of the list.',
  ],
  [
    '- ask: a\n  article: x\n  top: 0',
    '3:8 "top" does not fit: expected at least 1. Correct the value, or remove the key.',
  ],
  [
    '- ask: a\n  article: x\n  top: 50',
    '3:8 "top" does not fit: expected at most 10. Correct the value, or remove the key.',
  ],
  [
    '- ask: a\n  will-not-answer: ""',
    '2:20 "will-not-answer" does not fit: it is empty. Correct the value, or remove the key.',
  ],
])('an answer test that does not fit is told by its keys and its place: %j', (text, finding) => {
  expect(told(text, AnswerTestsFileSchema)).toEqual([finding])
})

test.each([
  [
    'en: [[a]]',
    '1:6 "en.0" does not fit: a group needs two words at least. Correct the value, or take it out of the list.',
  ],
  ['en: [[a, ""]]', '1:10 "en.0.1" does not fit: it is empty. Correct the value, or take it out of the list.'],
  [
    `en: [[a, ${'b'.repeat(61)}]]`,
    '1:10 "en.0.1" does not fit: expected at most 60 characters. Correct the value, or take it out of the list.',
  ],
])('synonyms that do not fit are told: %s', (text, finding) => {
  expect(told(text, SynonymsFileSchema)).toEqual([finding])
})
