import { existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { describe, expect, test } from 'vitest'
import { readFrontMatter } from './front-matter.ts'
import { locateKey } from './locate-key.ts'

const told = (text: string): string[] =>
  readFrontMatter(text).problems.map(({ line, column, message }) => `${line}:${column} ${message}`)

test.each([
  ['---\ntitle: A\n---\nText', { title: 'A' }, '\n\n\nText'],
  ['---yaml\ntitle: A\n---\nText', { title: 'A' }, '\n\n\nText'],
  ['--- \ntitle: A\n...\nText', { title: 'A' }, '\n\n\nText'],
  ['---\n---\nText', {}, '\n\nText'],
  ['---\n# only a comment\n---\nText', {}, '\n\n\nText'],
  ['+++\ntitle = "A"\n[params]\na = 1\n+++\nText', { title: 'A', params: { a: 1 } }, '\n\n\n\n\nText'],
  ['---\ntitle: A\n---', { title: 'A' }, '\n\n'],
  ['---json\n{ "title": "A" }\n---\nText', { title: 'A' }, '\n\n\nText'],
  ['---toml\ntitle = "A"\n---\nText', { title: 'A' }, '\n\n\nText'],
  ['{"title": "A"}\nText', { title: 'A' }, '\nText'],
  [
    '{\n\t"title": "A \\"b\\" \\u00e9",\n\t"params": {\n\t\t"a": [1, true, null]\n\t}\n}\n\nText {}',
    { title: 'A "b" é', params: { a: [1, true, null] } },
    `${'\n'.repeat(7)}Text {}`,
  ],
  ['{% include x %}\n}\n', {}, '{% include x %}\n}\n'],
  ['{ "a" }\n', {}, '{ "a" }\n'],
  ['{\n  "title": "A",\n\nText', {}, '{\n  "title": "A",\n\nText'],
  ['---\ndate: 2026-01-02\n---\n', { date: '2026-01-02' }, '\n\n\n'],
  ['---\ntitle: "---"\n---\nText', { title: '---' }, '\n\n\nText'],
  ['---\na: &x 1\nb: *x\n---\n', { a: 1, b: 1 }, '\n\n\n\n'],
  ['---\n__proto__: {polluted: yes}\nconstructor: 1\n---\n', undefined, '\n\n\n\n'],
])('%j has the keys and keeps its lines', (text, data, content) => {
  const read = readFrontMatter(text)
  expect([read.problems, read.content]).toEqual([[], content])
  if (data !== undefined) expect(read.data).toEqual(data)
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
})

test('a date in TOML is what it says, as in YAML', () => {
  const text = '+++\ndate = 2026-01-02\n[[a]]\nat = 2026-01-02T03:04:05Z\n+++\n'
  expect(readFrontMatter(text).data).toEqual({ date: '2026-01-02', a: [{ at: '2026-01-02T03:04:05.000Z' }] })
})

test.each([
  ['Text'],
  ['---\nA paragraph between two rules.\n---\nText'],
  ['---\n\nText after a rule.'],
  ['----\ntitle: A\n----\n'],
  [' ---\ntitle: A\n---\n'],
  ['\n---\ntitle: A\n---\n'],
  ['Text\n---\ntitle: A\n---\n'],
  [''],
])('%j is Markdown from its first line', (text) => {
  expect(readFrontMatter(text)).toMatchObject({ data: {}, content: text, problems: [] })
})

test.each([
  ['---\ntitle: "a\n---\n', '2:8 This YAML cannot be read: the quote (") that begins here is never closed.'],
  [
    "---\ntags: [a, 'b]\nowner: c\nproduct: d\n---\n",
    "2:11 This YAML cannot be read: the quote (') that begins here is never closed.",
  ],
  ['---\na: 1\na: 2\n---\n', '3:1 This YAML cannot be read: Map keys must be unique.'],
  ['---\na: b: c\n---\n', '2:4 This YAML cannot be read: Nested mappings are not allowed in compact mappings.'],
  ['---\na:\n\t- b\n---\n', '3:1 This YAML cannot be read: Tabs are not allowed as indentation.'],
  ['---\n- a\n- b\n---\n', '1:1 Front matter must be keys with values.'],
  ['+++\na = \n+++\n', '2:5 This TOML cannot be read: invalid value.'],
  ['{\n  "title": "A",\n  "title": "B"\n}\n', '3:3 This YAML cannot be read: Map keys must be unique.'],
  ['+++\na = 1\na = 2\n+++\n', '3:1 This TOML cannot be read: trying to redefine an already defined table or value.'],
])('%j is told with its line, however often it is read', (text, problem) => {
  expect(told(text)).toEqual([problem])
  expect(told(text)).toEqual([problem])
  expect(readFrontMatter(text).data).toEqual({})
})

describe('code in front matter', () => {
  const proof = join(tmpdir(), `tierzero-front-matter-${process.pid}`)
  const payload = `module.exports = require('fs').writeFileSync(${JSON.stringify(proof)}, 'x')\nglobalThis.ran = true\nprocess.exitCode = 7`
  const languages = 'js javascript coffee coffeescript json5 ts cson node constructor toString'.split(' ')
  const written = languages.flatMap((language) => [language, language.toUpperCase(), `${language} `])

  test.each(written)('---%s runs nothing', (language) => {
    const code = process.exitCode
    for (const opening of [`---${language}`, `--- ${language}`, `---\t${language}`]) {
      const { data } = readFrontMatter(`${opening}\n${payload}\n---\nText`)
      expect(data).toEqual({})
    }
    expect([existsSync(proof), 'ran' in globalThis, process.exitCode]).toEqual([false, false, code])
    rmSync(proof, { force: true })
  })

  test.each(['js', 'javascript', 'json5', 'coffee', 'constructor'])('---%s is told, not only left out', (language) => {
    expect(told(`---${language}\n{}\n---\n`)).toEqual([
      `1:4 Front matter in "${language}" is not read, because it could run code.`,
    ])
  })

  test('a YAML tag makes no object of a class', () => {
    const { data } = readFrontMatter(
      '---\na: !!js/function "function () { globalThis.ran = true }"\nb: !!js/regexp /x/\n---\n',
    )
    expect(Object.values(data).every((value) => typeof value === 'string')).toBe(true)
    expect('ran' in globalThis).toBe(false)
  })
})

test('a billion laughs are refused at once', () => {
  const lines = ['a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]']
  for (let level = 1; level < 10; level++) lines.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(10)}]`)
  const start = performance.now()
  expect(told(`---\n${lines.join('\n')}\n---\n`)).toEqual([
    '2:1 This YAML cannot be read: Excessive alias count indicates a resource exhaustion attack.',
  ])
  expect(performance.now() - start).toBeLessThan(500)
})

test.each([
  ['---\ntitle: A\ntags:\n  - a\n  - b: c\n---\n', ['tags', 1, 'b'], { line: 5, column: 8 }],
  ['---\ntitle: A\ntags:\n  - a\n---\n', ['title'], { line: 2, column: 8 }],
  ['---\ntitle: A\n---\n', ['missing'], undefined],
  ['---\n"quoted key": A\n---\n', ['quoted key'], { line: 2, column: 15 }],
  ['+++\na = 1\ntitle = "A"\n+++\n', ['title'], { line: 3, column: 1 }],
  ['{\n  "title": "A"\n}\n', ['title'], { line: 2, column: 12 }],
])('%j: %j stands where it says', (text, keys, place) => {
  const { block } = readFrontMatter(text)
  expect(block && locateKey(block, keys)).toEqual(place)
})

test('front matter that is never closed is told, and a rule above a text is none', () => {
  expect(told('---\ntitle: unclosed\n\nText')).toEqual(['1:1 This front matter is never closed.'])
  expect(told('---\nNote: see below, and\n---\n')).not.toContain('1:1 This front matter is never closed.')
  expect(told('---\nhttps://example.com\n\nText')).toEqual([])
  expect(told('---\nNote: read this first.\n\nText')).toEqual([])
})
