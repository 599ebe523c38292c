import { expect, test } from 'vitest'
import { ConfigSchema } from '../domain/config.ts'
import { TierFieldsSchema } from '../domain/tier.ts'
import { withHolidays } from './tier-holidays.ts'

const config = ConfigSchema.parse({ support: { calendars: { germany: 'de.ics', berlin: 'be.ics' } } })
config.support.holidays = {
  germany: [{ date: '2026-12-25', name: 'Christmas Day' }, { date: '2027-01-01' }],
  berlin: [{ date: '2026-03-08', name: 'Women’s Day' }],
}
const source = { locate: () => ({ line: 7, column: 3 }) }

test('holidays are those of the calendars and the tier’s own, which have the last word, by date', () => {
  const holidays = ['germany', 'berlin', { date: '2027-01-01', name: 'New Year' }, '2026-12-24']
  const { tier, problems } = withHolidays(TierFieldsSchema.parse({ hours: { holidays } }), config, source)
  expect(tier.hours?.holidays).toEqual([
    { date: '2026-03-08', name: 'Women’s Day' },
    { date: '2026-12-24' },
    { date: '2026-12-25', name: 'Christmas Day' },
    { date: '2027-01-01', name: 'New Year' },
  ])
  expect(problems).toEqual([])
})

test.each([
  ['germeny', 'Did you mean "germany"?'],
  ['mars', 'Add it to "support.calendars" in kb.config.ts, or write dates.'],
])('a calendar that is not there is told: %s', (name, advice) => {
  const { problems } = withHolidays(TierFieldsSchema.parse({ hours: { holidays: name } }), config, source)
  expect(problems).toEqual([
    {
      code: 'schema/unknown-word',
      severity: 'warning',
      line: 7,
      column: 3,
      message: `"hours.holidays" names "${name}", which is no calendar of the settings.`,
      advice,
    },
  ])
})
