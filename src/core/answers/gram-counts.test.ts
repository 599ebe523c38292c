import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GramCounts } from './gram-counts.ts'
import { toLetterRuns } from './letter-runs.ts'

/** The same, with a string for each gram. */
function countByString(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { letters, gramLength } of toLetterRuns(text)) {
    for (let at = 0; at + gramLength <= letters.length; at++) {
      const gram = String.fromCharCode(...letters.subarray(at, at + gramLength))
      counts.set(gram, (counts.get(gram) ?? 0) + 1)
    }
  }
  return counts
}

const texts = fc.array(
  fc.oneof(fc.string({ unit: fc.constantFrom(...'abAB _-é重置密码ーカ') }), fc.lorem({ maxCount: 40 })),
  { maxLength: 60 },
)

test('grams are counted by text, in the order in which they come, however many there are', () => {
  fc.assert(
    fc.property(texts, (all) => {
      const counts = new GramCounts()
      for (const text of all) counts.add(text)
      const numbers = new Map<string, number>()
      const having: number[] = []
      for (const [number, text] of all.entries()) {
        const from = counts.ends[number - 1] ?? 0
        const entries = [...countByString(text)].map(([gram, times]) => {
          if (!numbers.has(gram)) numbers.set(gram, numbers.size)
          const gramNumber = numbers.get(gram) ?? 0
          having[gramNumber] = (having[gramNumber] ?? 0) + 1
          return [gramNumber, times]
        })
        const found = entries.map((_, at) => [counts.grams[from + at], counts.times[from + at]])
        expect(found).toEqual(entries)
        expect(counts.ends[number]).toBe(from + entries.length)
      }
      expect(counts.gramCount).toBe(numbers.size)
      expect([...counts.having.subarray(0, counts.gramCount)]).toEqual(having)
    }),
  )
})

test('grams of another text are found where this has them', () => {
  const [all, other] = [new GramCounts(), new GramCounts()]
  for (const text of ['reset', '重置密码']) all.add(text)
  other.add('preset 重置')
  expect([...all.findGrams(other)].filter((gram) => gram !== -1)).toHaveLength(4)
})

test.each([
  ['How do I Reset_my  pass-word?', [' how do i reset_my password ']],
  ['Zürich ', [' zurich ']],
  ['a - b', [' a b ']],
  ['ERR\t8', [' err 8 ']],
  ['如何重置密码 now', ['', '如何重置密码', ' now ']],
  ['?!', ['']],
  ['', ['']],
])('the letters of %j are %j', (text, expected) => {
  expect(toLetterRuns(text).map(({ letters }) => String.fromCharCode(...letters))).toEqual(expected)
})
