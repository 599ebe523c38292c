import { z } from 'zod'
import { CoverageRunSchema } from './coverage-history.ts'
import { statuses } from './judge.ts'

const ShareSchema = z.number().min(0).max(1)
const WeightSchema = z.number().min(0)

/** What the site's page shows of a report that `coverage --json` wrote; the rest is not looked at. */
export const PublishedReportSchema = z.object({
  version: z.literal(1, 'expected a report of this version of coverage --json'),
  date: z.iso.date(),
  coverage: z.object({
    share: ShareSchema,
    interval: z.tuple([ShareSchema, ShareSchema]),
    answered: WeightSchema,
    unanswered: WeightSchema,
  }),
  byMonth: z.array(
    z.object({ month: z.string().regex(/^\d{4}-\d\d$/), answered: WeightSchema, unanswered: WeightSchema }),
  ),
  source: z.object({ type: z.enum(['tickets', 'register']) }),
  history: z.array(CoverageRunSchema),
  freshness: z.object({
    current: WeightSchema,
    overdue: WeightSchema,
    deprecated: WeightSchema,
    unreviewed: WeightSchema,
  }),
  questions: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      status: z.enum(statuses),
      topic: z.string().optional(),
      perMonth: WeightSchema,
    }),
  ),
  gaps: z.array(z.object({ id: z.string(), saved: WeightSchema })),
})

export type PublishedReport = z.infer<typeof PublishedReportSchema>
