import { z } from 'zod'

const ShareSchema = z.number().min(0).max(1)
const WeightSchema = z.number().min(0)

/** What a run came to, for the next ones to be compared with. */
export const CoverageRunSchema = z.object({
  /** `YYYY-MM-DD` */
  date: z.iso.date(),
  source: z.enum(['tickets', 'register']),
  share: ShareSchema,
  interval: z.tuple([ShareSchema, ShareSchema]),
  /** Tickets a month. */
  answered: WeightSchema,
  unanswered: WeightSchema,
})

export type CoverageRun = z.infer<typeof CoverageRunSchema>

/** A run a week for ten years. */
const mostRuns = 520

/** Earlier runs and this one, by date. Of two on one day the later one counts, so that to run again changes nothing. */
export function toHistory(earlier: readonly CoverageRun[], run: CoverageRun): CoverageRun[] {
  const others = earlier.filter(({ date, source }) => date !== run.date || source !== run.source)
  return [...others, run]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.source < b.source ? -1 : 1))
    .slice(-mostRuns)
}

const ReportWithHistorySchema = z.object({ version: z.literal(1), history: z.array(CoverageRunSchema) })

/** The runs that a report in JSON knows. @throws Error with one clause for what is no report */
export function parseHistory(text: string): CoverageRun[] {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Error('it is not JSON')
  }
  const parsed = ReportWithHistorySchema.safeParse(json)
  if (parsed.success) return parsed.data.history
  throw new Error(`"${parsed.error.issues[0]?.path.join('.') ?? ''}" does not fit`)
}
