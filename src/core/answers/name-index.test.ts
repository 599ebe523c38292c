import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NameIndex } from './name-index.ts'

const names = [
  'How do I reset my password?',
  'Which versions are supported?',
  '如何重置密码',
  'Backups fail with ERR_8001',
]
const index = new NameIndex(new Map(names.map((name, page) => [name, new Set([page])])))
const best = (question: string): number | undefined =>
  [...index.compare(question)].sort(([, a], [, b]) => b - a).map(([page]) => page)[0]

test.each([
  ['how do i reset my password', 0],
  ['resetting the pasword', 0],
  ['what version do you support', 1],
  ['怎么重置我的密码', 2],
  ['ERR_8001 in a backup', 3],
])('%j is most like the name of page %i', (question, page) => {
  expect(best(question)).toBe(page)
})

test('a name is wholly like itself, whatever its case and accents', () => {
  expect(index.compare('HÖW DO I RESET MY PASSWORD').get(0)).toBeCloseTo(1)
})

test('what shares no letters with any name is like none', () => {
  expect(index.compare('🦄 xyzzy').size).toBe(0)
  expect(index.compare('').size).toBe(0)
})

test('likeness is between 0 and 1, whatever is asked and however pages are called', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 })
  fc.assert(
    fc.property(fc.array(text), text, (called, question) => {
      const all = new NameIndex(new Map(called.map((name, page) => [name, new Set([page])])))
      for (const likeness of all.compare(question).values()) expect(likeness >= 0 && likeness <= 1 + 1e-9).toBe(true)
    }),
  )
})
