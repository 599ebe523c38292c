import { z } from 'zod'
import { toOneLine } from '../text/one-line.ts'

/** Text on one line: numbers and booleans as writers type them in YAML become text; white space is folded. */
export const TextSchema = z
  .union([z.string(), z.number(), z.boolean()], { error: 'expected text' })
  .transform((value) => toOneLine(String(value)))

/** A list of texts; a single text or a comma-separated one is a list as well. Empty entries and repeats fall out. */
export const TextListSchema = z
  .union([z.array(TextSchema), TextSchema], { error: 'expected a list of texts' })
  .transform((value) => {
    const entries = Array.isArray(value) ? value : value.split(',')
    return [...new Set(entries.map((entry) => entry.trim()).filter((entry) => entry !== ''))]
  })

/** A list of whole sentences: like `TextListSchema`, but a comma does not split. */
export const SentenceListSchema = z
  .union([z.array(TextSchema), TextSchema.transform((value) => [value])], { error: 'expected a list of texts' })
  .transform((value) => [...new Set(value.filter((entry) => entry !== ''))])

/** A calendar date `YYYY-MM-DD`, also as `2026/3/31` or `2026.3.31`; a date with a time keeps its date. */
export const DateSchema = z
  .string({ error: 'expected a date such as 2026-03-31' })
  .transform((value) => {
    const [, year, month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(value.trim()) ?? []
    return year === undefined ? value : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  })
  .pipe(z.iso.date({ error: 'expected a date such as 2026-03-31' }))

/** A span in days, from a number of days or from `30d`, `6w`, `3 months` (30 days each), `1 year` (365 days). */
export const DaysSchema = z
  .union([z.number().int().positive(), z.string()], { error: 'expected a span such as 90d, 6m or 1y' })
  .transform((value, context) => {
    if (typeof value === 'number') return value
    const [, count, ...units] =
      /^\s*(\d{1,4})\s*(?:([dwmy])|(d)ays?|(w)eeks?|(m)onths?|(y)ears?)?\s*$/i.exec(value) ?? []
    const unit = units.find((letter) => letter !== undefined) ?? 'd'
    const days = { d: 1, w: 7, m: 30, y: 365 }[unit.toLowerCase()]
    if (count === undefined || days === undefined || Number(count) === 0) {
      context.addIssue('expected a span such as 90d, 6m or 1y')
      return z.NEVER
    }
    return Number(count) * days
  })
