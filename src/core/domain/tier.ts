import { z } from 'zod'
import { DateSchema, SentenceListSchema, TextListSchema, TextSchema } from './fields.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdays)[number]

/** `HH:MM` on a 24-hour clock; `24:00` ends a day. */
const ClockTimeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'expected a time such as 09:00')

/** `09:00-17:30`, several separated by commas, `00:00-24:00` for all day, `closed` for none. */
const OpeningSchema = z
  .union([z.string(), z.array(z.string())], { error: 'expected hours such as 09:00-17:00' })
  .transform((value, context) => {
    const spans = (Array.isArray(value) ? value : value.split(',')).map((span) => span.trim())
    if (spans.length === 1 && spans[0] === 'closed') return []
    return spans.map((span) => {
      const [from = '', to = ''] = span.split(/\s*[-–]\s*/)
      const parsed = z.object({ from: ClockTimeSchema, to: ClockTimeSchema }).safeParse({ from, to })
      if (!parsed.success || from >= to) {
        const isNight = parsed.success && to < from
        context.addIssue(
          isNight
            ? `expected hours of one day, found "${span}": write ${from}-24:00, and 00:00-${to} for the day after`
            : `expected hours such as 09:00-17:00, found "${span}"`,
        )
        return { from: '00:00', to: '24:00' }
      }
      return parsed.data
    })
  })

const HolidaySchema = z.strictObject({ date: DateSchema, name: TextSchema.optional() })

/** Weekly hours in one IANA time zone. `week` holds every day, closed days as an empty list. */
export const HoursSchema = z
  .strictObject({
    timeZone: z.string().refine(isTimeZone, 'expected an IANA time zone such as Europe/Berlin').default('UTC'),
    week: z
      .union([
        z.literal('always'),
        z.partialRecord(z.enum([...weekdays, 'weekdays', 'weekend', 'daily']), OpeningSchema),
      ])
      .default({}),
    /** Dates on which nobody is there, and names of calendars in the config. */
    holidays: z
      .union([TextSchema.transform((name) => [name]), z.array(z.union([HolidaySchema, TextSchema]))], {
        error: 'expected dates such as { date: 2026-12-25 }, or the name of a calendar',
      })
      .default([]),
  })
  .transform(({ timeZone, week, holidays }) => ({
    timeZone,
    always: week === 'always',
    week: toWeek(week),
    holidays: holidays.flatMap((holiday) => (typeof holiday === 'string' ? toDates(holiday) : [holiday])),
    /** Calendars whose days are holidays, too. */
    calendars: holidays.filter((holiday) => typeof holiday === 'string' && toDates(holiday).length === 0).map(String),
  }))

/** `4 business hours`, `30 minutes`, `1 business day`, `best effort`. */
export const TargetSchema = z
  .union([z.string(), z.null()], { error: 'expected a target such as 4 business hours' })
  .transform((value, context) => {
    if (value === null || /^(none|best effort|-)$/i.test(value.trim())) return { type: 'best-effort' as const }
    const [, amount, business, unit] =
      /^([1-9]\d{0,3})\s+(business\s+)?(minute|hour|day|week)s?$/i.exec(value.trim()) ?? []
    if (amount === undefined || unit === undefined) {
      context.addIssue('expected a target such as "30 minutes", "4 business hours", "2 business days" or "best effort"')
      return z.NEVER
    }
    return {
      type: 'within' as const,
      amount: Number(amount),
      unit: unit.toLowerCase() as 'minute' | 'hour' | 'day' | 'week',
      business: business !== undefined,
    }
  })

export const ChannelSchema = z.strictObject({
  type: z.string().min(1),
  label: TextSchema.optional(),
  url: z
    .string()
    .regex(/^(https?:\/\/|mailto:|tel:|\/)/, 'expected an address that starts with https:, mailto:, tel: or /')
    .optional(),
})

/** What a support tier adds to an article: who may use it, where, when, and how fast, as data. */
export const TierFieldsSchema = z.object({
  rank: z.number().int().optional(),
  for: SentenceListSchema.default([]),
  price: TextSchema.optional(),
  channels: z.array(ChannelSchema).default([]),
  hours: HoursSchema.optional(),
  targets: z
    .record(
      z.string(),
      z.strictObject({
        firstResponse: TargetSchema.optional(),
        update: TargetSchema.optional(),
        resolution: TargetSchema.optional(),
      }),
    )
    .default({}),
  entitlements: SentenceListSchema.default([]),
  contacts: TextListSchema.default([]),
})

/** A name that is a date is one. */
function toDates(name: string): { date: string; name?: string }[] {
  const { data } = z.iso.date().safeParse(name)
  return data === undefined ? [] : [{ date: data }]
}

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }) !== undefined
  } catch {
    return false
  }
}

type Opening = { from: string; to: string }[]
type WrittenWeek = 'always' | Partial<Record<Weekday | 'weekdays' | 'weekend' | 'daily', Opening>>

function toWeek(written: WrittenWeek): Record<Weekday, Opening> {
  const allDay = [{ from: '00:00', to: '24:00' }]
  const entries = weekdays.map((day, index) => {
    if (written === 'always') return [day, allDay] as const
    const group = index < 5 ? written.weekdays : written.weekend
    return [day, written[day] ?? group ?? written.daily ?? []] as const
  })
  return Object.fromEntries(entries) as Record<Weekday, Opening>
}

export type Channel = z.infer<typeof ChannelSchema>
export type Holiday = z.infer<typeof HolidaySchema>
export type Hours = z.infer<typeof HoursSchema>
export type Target = z.infer<typeof TargetSchema>
export type TierFields = z.infer<typeof TierFieldsSchema>
export { weekdays }
