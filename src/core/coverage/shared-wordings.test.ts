import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findShared } from './shared-wordings.ts'
import { toWords } from './wording.ts'

const five = (text: string) => ({ text, tickets: 5 })
const one = (text: string) => ({ text, tickets: 1 })

test.each([
  ['the whole is shared', 'Cannot log in', [five('cannot LOG in!')], true],
  ['one ticket has it', 'Cannot log in', [one('Cannot log in')], false],
  ['each pair is shared, the whole is not', 'cannot log in', [five('we cannot log'), five('log in fails')], true],
  ['a pair is not shared', 'mary miller', [five('mary asks'), five('ask miller'), one('mary miller')], false],
  ['a number is not shared', 'error 4711', [five('error here'), one('error 4711')], false],
  ['there is no word in it', '?!', [five('?!')], false],
  ['characters without spaces are shared in pairs', '重置密码', [five('重置密'), five('密码')], true],
  ['a pair of characters is not', '王小明', [five('王小'), one('小明')], false],
])('%s: %j of %j is %j', (_, text, all, expected) => {
  expect(findShared([text], all, 5)(text)).toBe(expected)
})

test('of a wording that may be shown, k tickets have each word and each pair, or it as a whole', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const wording = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(
      fc.array(fc.record({ text: wording, tickets: fc.integer({ min: 1, max: 3 }) }), { maxLength: 20 }),
      (all) => {
        const isShared = findShared(
          all.map(({ text }) => text),
          all,
          4,
        )
        const having = (part: string): number =>
          all.filter(({ text }) => ` ${text} `.includes(` ${part} `)).reduce((sum, { tickets }) => sum + tickets, 0)
        for (const { text } of all.filter(({ text }) => isShared(text))) {
          const words = toWords(text)
          const pairs = words.slice(1).map((second, index) => `${words[index]} ${second}`)
          const whole = all.filter((other) => other.text === text).reduce((sum, { tickets }) => sum + tickets, 0)
          expect(whole >= 4 || [...words, ...pairs].every((part) => having(part) >= 4)).toBe(true)
        }
      },
    ),
    { seed: 1 },
  )
})
