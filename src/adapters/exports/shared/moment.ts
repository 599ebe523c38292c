import { DateTime, FixedOffsetZone } from 'luxon'
import type { RecordContext } from '../../../core/tickets/ticket-export.ts'

/**
 * A date or a moment of an export as ISO 8601: in UTC with a `Z`, or a date alone. Reads ISO 8601 and its variants with a
 * space, seconds since 1970, the given formats and that of the context, as Unicode writes them, with English names of
 * months. Undefined where that is none, or where day and month could be mistaken for each other.
 */
export function toMoment(
  written: string,
  formats: readonly string[],
  { dateFormat, timeZone = 'utc' }: RecordContext,
): string | undefined {
  const text = written.trim().replace(/[\u00a0\u202f]/g, ' ')
  const iso = isoLike.exec(text)
  if (iso !== null) {
    const [, date = '', time, zone = ''] = iso
    if (time === undefined) return DateTime.fromISO(date, { zone: 'utc' }).isValid ? date : undefined
    const seconds = /:\d\d.*:/.test(time) ? time : `${time}:00`
    if (/^(?:z|utc|gmt)$/i.test(zone) || (zone === '' && timeZone === 'utc'))
      return toUtc(Date.parse(`${date}T${seconds}Z`))
    if (zone !== '')
      return toUtc(
        Date.parse(`${date}T${seconds}${zone.replace(/^([+-]\d\d)(\d\d)?$/, (_, h, m = '00') => `${h}:${m}`)}`),
      )
    return toUtc(DateTime.fromISO(`${date}T${seconds}`, { zone: timeZone }).toMillis())
  }
  if (/^\d{9,10}(?:\.\d+)?$/.test(text)) return toUtc(Math.floor(Number(text) * 1000))
  if (/^1\d{12}$/.test(text)) return toUtc(Number(text))
  for (const format of dateFormat === undefined ? formats : [dateFormat, ...formats]) {
    const moment = DateTime.fromFormatParser(text, toParser(format), {
      zone: timeZone === 'utc' ? utc : timeZone,
      locale: 'en',
    })
    if (moment.isValid) return /[hHms]/.test(format) ? toUtc(moment.toMillis()) : (moment.toISODate() ?? undefined)
  }
  return undefined
}

const utc = FixedOffsetZone.utcInstance
const isoLike = /^(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i

const parsers = new Map<string, ReturnType<typeof DateTime.buildFormatParser>>()

/** Made once for a format: that takes longer than a date does. */
function toParser(format: string): ReturnType<typeof DateTime.buildFormatParser> {
  const parser = parsers.get(format) ?? DateTime.buildFormatParser(format, { locale: 'en' })
  parsers.set(format, parser)
  return parser
}

/** Without milliseconds: no export needs them. */
function toUtc(milliseconds: number): string | undefined {
  if (!Number.isFinite(milliseconds) || Math.abs(milliseconds) > 8.64e15) return undefined
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z')
}
