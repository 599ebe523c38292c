import type { Config } from '../domain/config.ts'
import type { Holiday, TierFields } from '../domain/tier.ts'
import type { Problem } from '../markdown/problem.ts'
import { findNearest } from '../text/nearest.ts'
import type { SourceFile } from './source-file.ts'

/** A tier with the days of the calendars that it names, each date once, by date; a name that no calendar has is told. */
export function withHolidays(
  tier: TierFields,
  { support }: Pick<Config, 'support'>,
  source: Pick<SourceFile, 'locate'>,
): { tier: TierFields; problems: Problem[] } {
  const { hours } = tier
  if (hours === undefined || hours.calendars.length === 0) return { tier, problems: [] }
  const known = Object.keys(support.calendars)
  const unknown = hours.calendars.filter((name) => !known.includes(name))
  const days = hours.calendars.flatMap((name) => support.holidays[name] ?? [])
  const byDate = new Map<string, Holiday>([...days, ...hours.holidays].map((day) => [day.date, day]))
  const holidays = [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1))
  const at = source.locate(['hours', 'holidays']) ?? source.locate(['hours']) ?? { line: 1, column: 1 }
  return {
    tier: { ...tier, hours: { ...hours, holidays } },
    problems: unknown.map((name) => ({
      code: 'schema/unknown-word',
      severity: 'warning',
      ...at,
      message: `"hours.holidays" names "${name}", which is no calendar of the settings.`,
      advice: toAdvice(name, known),
    })),
  }
}

function toAdvice(name: string, known: readonly string[]): string {
  const nearest = findNearest(name, known)
  return nearest ? `Did you mean "${nearest}"?` : 'Add it to "support.calendars" in kb.config.ts, or write dates.'
}
