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

/** A calendar date `YYYY-MM-DD`; a date with a time keeps its date. */
export const DateSchema = z
  .string({ error: 'expected a date such as 2026-03-31' })
  .transform((value) => value.trim().slice(0, 10))
  .pipe(z.iso.date({ error: 'expected a date such as 2026-03-31' }))

/** A span in days, from a number of days or from `30d`, `6w`, `3m` (30 days each), `1y` (365 days). */
export const DaysSchema = z
  .union([z.number().int().positive(), z.string()], { error: 'expected a span such as 90d, 6m or 1y' })
  .transform((value, context) => {
    if (typeof value === 'number') return value
    const [, count, unit] = /^\s*(\d{1,4})\s*(d|w|m|y)?\s*$/i.exec(value) ?? []
    const days = { d: 1, w: 7, m: 30, y: 365 }[(unit ?? 'd').toLowerCase()]
    if (count === undefined || days === undefined || Number(count) === 0) {
      context.addIssue('expected a span such as 90d, 6m or 1y')
      return z.NEVER
    }
    return Number(count) * days
  })
