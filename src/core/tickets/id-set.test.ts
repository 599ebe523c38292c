import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IdSet } from './id-set.ts'

test('knows what was added, as a set does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), (ids) => {
      const [seen, ours] = [new Set<string>(), new IdSet()]
      for (const id of ids) {
        expect(ours.add(id)).toBe(!seen.has(id))
        seen.add(id)
      }
    }),
  )
})

test('tells a hundred thousand ids apart', () => {
  const ids = new IdSet()
  const news = Array.from({ length: 100_000 }, (_, number) => ids.add(`jira\nSUP-${number}`))
  expect(news.every(Boolean)).toBe(true)
  expect(ids.add('jira\nSUP-99999')).toBe(false)
})
