import { expect, test } from 'vitest'
import { editRegister } from './register-file.ts'

const register = `# Ours.
- ask:   how do I pay   # as people say
  article: faq/pay

- id: reset
  weight: 3   # a month
  ask: [a, "b"]
  article: faq/reset
`

test('adds an entry at the end and changes no other byte', () => {
  const entry = { id: 'x', weight: 4.5, ask: ['one: two', "it's"], article: 'faq/x' }
  expect(editRegister(register, [{ type: 'add', entry }])).toBe(
    `${register}- id: x\n  weight: 4.5\n  ask:\n    - "one: two"\n    - it's\n  article: faq/x\n`,
  )
})

test('gives an entry its id and weight, or weighs it anew, where it stands', () => {
  const edited = editRegister(register, [
    { type: 'weigh', index: 0, id: 'pay', weight: 12 },
    { type: 'weigh', index: 1, id: 'reset', weight: 7.5 },
  ])
  expect(edited).toBe(
    register.replace('- ask:', '- id: pay\n  weight: 12\n  ask:').replace('weight: 3   #', 'weight: 7.5   #'),
  )
})

test('keeps the indentation and the line ends that there are', () => {
  const indented = '  - ask: a\r\n    article: b\r\n'
  expect(editRegister(indented, [{ type: 'add', entry: { id: 'x', ask: ['y'] } }])).toBe(
    `${indented}  - id: x\r\n    ask:\r\n      - y\r\n`,
  )
})

test('begins a register that is not there yet', () => {
  const text = editRegister('', [{ type: 'add', entry: { id: 'x', ask: ['y'] } }])
  expect(text.endsWith('\n\n- id: x\n  ask:\n    - y\n')).toBe(true)
  expect(text.startsWith('# Questions that people ask')).toBe(true)
})

test.each([
  ['a: b\n', 'it is no list'],
  ['- [\n', 'it is no list'],
  ['[{ask: a, article: b}]\n', 'its YAML is written in a way that cannot be added to'],
])('refuses %j: %s', (text, message) => {
  expect(() => editRegister(text, [{ type: 'add', entry: { id: 'x', ask: ['y'] } }])).toThrow(message)
})
