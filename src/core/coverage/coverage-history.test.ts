import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CoverageRun, parseHistory, toHistory } from './coverage-history.ts'

const run = (date: string, share: number, source: CoverageRun['source'] = 'tickets'): CoverageRun => ({
  date,
  source,
  share,
  interval: [0, 1],
  answered: share,
  unanswered: 1 - share,
})

test('runs stand by date, and of two on one day the later one counts', () => {
  const history = [run('2026-03-01', 0.3), run('2026-01-01', 0.1)].reduce<CoverageRun[]>(toHistory, [])
  expect(toHistory(history, run('2026-03-01', 0.4)).map(({ share }) => share)).toEqual([0.1, 0.4])
  expect(toHistory(history, run('2026-03-01', 0.4, 'register')).map(({ share }) => share)).toEqual([0.1, 0.4, 0.3])
})

test('to run again on the same day changes nothing, whatever was before', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`)
  fc.assert(
    fc.property(fc.array(day), day, (days, today) => {
      const before = days.map((date) => run(date, 0.5)).reduce<CoverageRun[]>(toHistory, [])
      const once = toHistory(before, run(today, 0.6))
      expect(toHistory(once, run(today, 0.6))).toEqual(once)
    }),
  )
})

test.each([
  ['{', 'it is not JSON'],
  ['[]', '"" does not fit'],
  ['{"version":1}', '"history" does not fit'],
  ['{"version":1,"history":[{"date":"yesterday"}]}', '"history.0.date" does not fit'],
])('%s is no report: %s', (text, message) => {
  expect(() => parseHistory(text)).toThrow(new Error(message))
})
