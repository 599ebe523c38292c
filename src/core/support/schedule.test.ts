import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Hours, HoursSchema, type Target, TargetSchema, weekdays } from '../domain/tier.ts'
import { type Due, toDue } from './due.ts'
import { toOpenState } from './open-state.ts'
import { addOpenDates, addOpenQuarters, findChange, isOpenAt, quarter } from './slow-clock.fixture.ts'

const office = { timeZone: 'Europe/Berlin', week: { weekdays: '09:00-18:00' } }
const hoursOf = (written: unknown): Hours => HoursSchema.parse(written)
const targetOf = (written: string): Target => TargetSchema.parse(written)
const toIso = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString().replace(':00.000Z', 'Z')

describe('open now, or from when', () => {
  test.each([
    ['in the middle of the day', office, '2026-06-03T10:00Z', 'open until 2026-06-03T16:00Z'],
    ['at the first moment', office, '2026-06-03T07:00Z', 'open until 2026-06-03T16:00Z'],
    ['at the last moment', office, '2026-06-03T15:59Z', 'open until 2026-06-03T16:00Z'],
    ['at the end', office, '2026-06-03T16:00Z', 'opens 2026-06-04T07:00Z'],
    ['over the weekend', office, '2026-06-05T16:00Z', 'opens 2026-06-08T07:00Z'],
    ['over the change to winter', office, '2026-10-23T16:00Z', 'opens 2026-10-26T08:00Z'],
    ['over the change to summer', office, '2026-03-27T17:00Z', 'opens 2026-03-30T07:00Z'],
    [
      'over holidays',
      { ...office, holidays: [{ date: '2026-12-24' }, { date: '2026-12-25' }] },
      '2026-12-23T17:00Z',
      'opens 2026-12-28T08:00Z',
    ],
    [
      'a break at noon',
      { ...office, week: { daily: '09:00-12:00, 13:00-17:00' } },
      '2026-06-03T10:30Z',
      'opens 2026-06-03T11:00Z',
    ],
    [
      'past midnight',
      { timeZone: 'UTC', week: { friday: '20:00-24:00', saturday: '00:00-02:00' } },
      '2026-06-05T23:00Z',
      'open until 2026-06-06T02:00Z',
    ],
    [
      'all days in full',
      { timeZone: 'UTC', week: { daily: '00:00-24:00' } },
      '2026-06-05T23:00Z',
      'open until undefined',
    ],
    ['around the clock', { week: 'always' }, '2026-06-05T23:00Z', 'open until undefined'],
    [
      'around the clock but for a holiday',
      { week: 'always', holidays: [{ date: '2026-06-06' }] },
      '2026-06-05T23:00Z',
      'open until 2026-06-06T00:00Z',
    ],
    ['never', { week: {} }, '2026-06-05T23:00Z', 'opens undefined'],
    [
      'from a time that is skipped',
      { timeZone: 'Europe/Berlin', week: { sunday: '02:30-05:00' } },
      '2026-03-29T00:00Z',
      'opens 2026-03-29T01:30Z',
    ],
    [
      'a span that is skipped',
      { timeZone: 'Europe/Berlin', week: { sunday: '02:00-02:30, 04:00-05:00' } },
      '2026-03-29T00:00Z',
      'opens 2026-03-29T01:00Z',
    ],
    [
      'from a time that comes twice: the first',
      { timeZone: 'Europe/Berlin', week: { sunday: '02:30-05:00' } },
      '2026-10-25T00:00Z',
      'opens 2026-10-25T00:30Z',
    ],
    [
      'until a time that comes twice: the second',
      { timeZone: 'Europe/Berlin', week: { sunday: '00:00-02:30' } },
      '2026-10-25T00:45Z',
      'open until 2026-10-25T01:30Z',
    ],
    [
      'where there is no midnight',
      { timeZone: 'Africa/Cairo', week: { friday: '00:00-08:00' } },
      '2026-04-23T21:00Z',
      'opens 2026-04-23T22:00Z',
    ],
  ])('%s', (_, hours, now, expected) => {
    const state = toOpenState(hoursOf(hours), Date.parse(now))
    expect(state.isOpen ? `open until ${toIso(state.closesAt)}` : `opens ${toIso(state.opensAt)}`).toBe(expected)
  })
})

describe('the first reply is due', () => {
  test.each([
    ['4 business hours', office, '2026-06-03T10:00Z', '2026-06-03T14:00Z'],
    ['4 business hours', office, '2026-06-03T14:00Z', '2026-06-04T09:00Z'],
    ['4 business hours', office, '2026-06-05T20:00Z', '2026-06-08T11:00Z'],
    ['90 business minutes', office, '2026-06-05T15:00Z', '2026-06-08T07:30Z'],
    ['9 business hours', office, '2026-06-03T07:00Z', '2026-06-03T16:00Z'],
    ['1 business day', office, '2026-06-03T08:00Z', '2026-06-04T08:00Z'],
    ['1 business day', office, '2026-06-05T20:00Z', '2026-06-09T07:00Z'],
    [
      '1 business day',
      { ...office, week: { monday: '09:00-18:00', tuesday: '09:00-12:00' } },
      '2026-06-08T14:00Z',
      '2026-06-09T10:00Z',
    ],
    ['1 business week', office, '2026-06-03T08:00Z', '2026-06-10T08:00Z'],
    ['1 business day over the change to winter', office, '2026-10-23T08:00Z', '2026-10-26T09:00Z'],
    ['30 minutes', office, '2026-06-06T08:00Z', '2026-06-06T08:30Z'],
    ['2 days', office, '2026-10-24T08:00Z', '2026-10-26T09:00Z'],
    ['1 week', undefined, '2026-06-03T08:00Z', '2026-06-10T08:00Z'],
    ['2 business hours', { week: 'always' }, '2026-06-06T08:00Z', '2026-06-06T10:00Z'],
    ['2 business days', { week: 'always' }, '2026-06-06T08:00Z', '2026-06-08T08:00Z'],
    ['2 business hours', undefined, '2026-06-06T08:00Z', 'unknown'],
    ['2 business hours', { week: {} }, '2026-06-06T08:00Z', 'unknown'],
    ['2 business days', { week: {} }, '2026-06-06T08:00Z', 'unknown'],
    ['best effort', office, '2026-06-06T08:00Z', 'best-effort'],
  ])('%s', (target, hours, now, expected) => {
    const written = target.replace(/ over .*$/, '')
    const due = toDue(targetOf(written), hours && hoursOf(hours), Date.parse(now))
    expect(formatDue(due)).toBe(expected)
  })

  function formatDue(due: Due): string | undefined {
    return due.type === 'by' ? toIso(due.at) : due.type
  }
})

describe('against a clock that is looked at every quarter of an hour', () => {
  /** Quarters that no change of the clock skips or repeats in these zones. */
  const quarters = [0, ...Array.from({ length: 80 }, (_, index) => 16 + index), 96]
  const toClock = (index: number): string =>
    `${String(Math.floor(index / 4)).padStart(2, '0')}:${String((index % 4) * 15).padStart(2, '0')}`
  const opening = fc
    .uniqueArray(fc.constantFrom(...quarters), { minLength: 2, maxLength: 6 })
    .map((times) => times.sort((a, b) => a - b))
    .map((times) =>
      times.flatMap((from, index) =>
        index % 2 === 0 && index + 1 < times.length ? [`${toClock(from)}-${toClock(times[index + 1] ?? 0)}`] : [],
      ),
    )
  const anyHours = fc
    .record({
      timeZone: fc.constantFrom(
        'UTC',
        'Europe/Berlin',
        'America/New_York',
        'Australia/Lord_Howe',
        'Asia/Kathmandu',
        'Africa/Cairo',
        'America/Havana',
      ),
      week: fc.dictionary(fc.constantFrom(...weekdays), opening, { minKeys: 1 }),
      holidays: fc.array(
        fc.integer({ min: 0, max: 364 }).map((day) => ({ date: dateOf(day) })),
        { maxLength: 20 },
      ),
    })
    .map(hoursOf)
  /** Any time of the year, often within two days of a change of the clock somewhere. */
  const anyInstant = fc
    .oneof(
      fc.integer({ min: 0, max: 364 * 96 }),
      fc
        .tuple(fc.constantFrom(66, 87, 94, 113, 276, 297, 303, 304), fc.integer({ min: 0, max: 4 * 96 }))
        .map(([day, offset]) => day * 96 + offset),
    )
    .map((index) => Date.UTC(2026, 0, 1) + index * quarter)

  function dateOf(day: number): string {
    return new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)
  }

  test('it is open when the clock says so, and changes when the clock does', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, (hours, now) => {
        const state = toOpenState(hours, now)
        expect(state.isOpen).toBe(isOpenAt(hours, now))
        expect(state.isOpen ? state.closesAt : state.opensAt).toBe(findChange(hours, now, !state.isOpen))
      }),
      { numRuns: 80 },
    )
  })

  test('business hours are the quarters that are open', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, fc.integer({ min: 1, max: 80 }), (hours, now, count) => {
        const at = addOpenQuarters(hours, now, count)
        expect(toDue(targetOf(`${count * 15} business minutes`), hours, now)).toEqual({ type: 'by', at })
      }),
      { numRuns: 50 },
    )
  })

  test('business days are dates with an open quarter', () => {
    fc.assert(
      fc.property(anyHours, anyInstant, fc.integer({ min: 1, max: 4 }), (hours, now, days) => {
        const at = addOpenDates(hours, now, days)
        expect(toDue(targetOf(`${days} business days`), hours, now)).toEqual({ type: 'by', at })
      }),
      { numRuns: 50 },
    )
  })
})
