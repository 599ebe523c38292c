import { z } from 'zod'
import { TextListSchema } from './fields.ts'
import { LabelsSchema } from './labels.ts'
import type { SupportTarget } from './support-target.ts'
import type { Holiday } from './tier.ts'

/** Who is meant: a visitor is, if every list that is there names what the visitor is. */
export const whoShape = {
  /** Ids of tiers, or their last parts. */
  tiers: TextListSchema.optional(),
  products: TextListSchema.optional(),
  audiences: TextListSchema.optional(),
  severities: TextListSchema.optional(),
}

/** What every tracker and channel has beside the options of its type. */
export const targetShape = {
  type: z.string('expected the name of a system such as zendesk'),
  /** What visitors read. Default: the name of the system. */
  label: LabelsSchema.optional(),
  ...whoShape,
}

const key = z.string().regex(/^[a-z][a-z\d-]{0,39}$/, 'expected a name of small letters such as service-desk')

/** What the form knows by these names already. */
const reserved = 'subject details tier severity product version audience name email company phone'.split(' ')
const question = key.refine((id) => !reserved.includes(id), 'expected another name: the form has a field of this one')

/** Of a key that does not fit, zod says only that it does not. */
const error = (issue: z.core.$ZodRawIssue) =>
  issue.code === 'invalid_key' ? (issue.issues as z.core.$ZodIssue[])[0]?.message : undefined

const TargetsSchema = z.record(key, z.looseObject(targetShape), { error }).default({})

/** How visitors reach people: the trackers and channels, who gets which, and what is asked first. */
export const SupportSchema = z
  .strictObject({
    /** Systems that a ticket is handed to, by a name of one's own: `{ desk: { type: 'zendesk', … } }`. */
    trackers: TargetsSchema,
    /** Places where people talk, likewise: `{ chat: { type: 'slack', … } }`. */
    channels: TargetsSchema,
    /** Which of them come first for whom. The first route that fits counts; what it does not name comes after. */
    routes: z.array(z.strictObject({ ...whoShape, to: TextListSchema })).default([]),
    /** What a ticket should tell besides, by product or topic: questions, each with an id. */
    diagnostics: z
      .array(
        z.strictObject({
          products: TextListSchema.optional(),
          topics: TextListSchema.optional(),
          ask: z.record(question, LabelsSchema, { error }),
        }),
      )
      .default([]),
    /** What each severity means, for somebody who has to choose one. */
    severities: z.record(z.string(), LabelsSchema).default({}),
    /** Calendar files below the root whose days are holidays, by the name that tiers use. */
    calendars: z
      .record(
        key,
        z
          .string()
          .regex(
            /^(?![/\\])(?!.*(?:^|[/\\])\.\.(?:[/\\]|$)).+\.ics$/i,
            'expected a file below the root that ends in .ics',
          ),
        { error },
      )
      .default({}),
  })
  .prefault({})
  .transform((support) => ({
    ...support,
    /** Filled by whoever reads the settings and knows the adapters, in the order of the settings. */
    targets: [] as SupportTarget[],
    /** Filled from the files of `calendars`. */
    holidays: {} as Record<string, Holiday[]>,
  }))

export type SupportConfig = z.output<typeof SupportSchema>
export type Who = { [K in keyof typeof whoShape]?: string[] | undefined }
