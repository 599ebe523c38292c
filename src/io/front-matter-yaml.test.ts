import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse, parseDocument } from 'yaml'
import { parseYaml } from './front-matter-yaml.ts'

const scalars = [
  '1_000',
  '010',
  '0o17',
  '0x1F',
  '0b11',
  '-0o7',
  '-0',
  '-0.5',
  '-.5',
  '+.5',
  '+0x1F',
  '1e3',
  '.5',
  '+1',
  '1:30',
  '.inf',
  '2026-01-01',
  'true',
  'yes',
]
const others = [
  '~',
  'null',
  '"a: b"',
  "'it''s'",
  '<<',
  '=',
  'a # note',
  '[a, 1, no]',
  '{a: 1, b: [x]}',
  '|\n    a\n    b',
  '',
]

test.each([...scalars, ...others])('%j is read as YAML 1.2 says, whichever library reads it', (written) => {
  const source = `a: ${written}\nb:\n  - ${written}\n`
  expect(parseYaml(source)).toEqual({ value: parse(source), errors: [] })
})

test('whatever mapping is written in blocks or flows comes back', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()))
  fc.assert(
    fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), value), (object) => {
      const source = Object.entries(object).map(([key, inner]) => `${key}: ${JSON.stringify(inner)}\n`)
      expect(parseYaml(source.join('')).value).toEqual(object)
    }),
  )
})

test('aliases are followed, as long as they are few', () => {
  expect(parseYaml('a: &x [1]\nb: *x\n').value).toEqual({ a: [1], b: [1] })
  const bomb = ['a0: &a0 [x]', ...[...Array(9)].map((_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`)]
  expect(parseYaml(bomb.join('\n'))).toEqual({
    value: {},
    errors: [
      {
        line: 1,
        column: 1,
        message: 'Excessive alias count indicates a resource exhaustion attack',
        advice: 'Use fewer aliases (*name).',
      },
    ],
  })
})

test('text that begins with a star, and refers to nothing, is told with its place', () => {
  const message = '"*nix" refers to a value named "&nix", which is not there'
  expect(parseYaml('title: x\naliases: [unix, *nix]\n')).toEqual({
    value: {},
    errors: [{ line: 2, column: 17, message, advice: 'Put quotes around it if it is text.' }],
  })
})

test.each(['null: a\n', '~: a\n', '{}: a\n', 'a: |2\n x\n', 'a: !\n', 'k:\n\t- a\n', '\ta: b\n', 'a: {}#\n'])(
  '%j is read as `yaml` reads it, faults and all',
  (source) => {
    const document = parseDocument(source)
    const value = document.errors.length > 0 ? {} : document.toJS()
    const { value: read, errors } = parseYaml(source)
    expect([read, errors.length > 0]).toEqual([value, document.errors.length > 0])
  },
)

test('a list that opens a thousand times is told once, not once a bracket', () => {
  const { errors } = parseYaml(`a: ${'['.repeat(20_000)}`)
  expect(errors.length).toBeLessThanOrEqual(2)
  expect(errors.map(({ message }) => message).join()).not.toContain('call stack')
})
