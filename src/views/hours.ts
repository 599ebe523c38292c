import { type Hours, type Weekday, weekdays } from '../core/domain/tier.ts'
import { stringsLocale } from '../core/strings/strings.ts'
import { formatList, stringsFor } from './words.ts'

export interface HoursView {
  /** Days with the same hours stand together: `Monday–Friday` `09:00–17:00`. One line without days if every day is open all day. */
  lines: { days: string; times: string }[]
  timeZone: string | undefined
}

/** In the language of the interface, whose elements take `own`. */
export function toHoursView(hours: Hours, page: string): HoursView {
  const locale = stringsLocale(page)
  const words = stringsFor(locale).tiers
  const times = (day: Weekday): string => formatOpening(hours.week[day], locale)
  if (hours.always || weekdays.every((day) => times(day) === words.allDay))
    return { lines: [{ days: '', times: words.always }], timeZone: undefined }
  const groups: { from: Weekday; to: Weekday; times: string }[] = []
  for (const day of weekdays) {
    const last = groups.at(-1)
    if (last?.times === times(day)) last.to = day
    else groups.push({ from: day, to: day, times: times(day) })
  }
  return {
    lines: groups.map(({ from, to, times }) => ({ days: formatDays(from, to, locale), times })),
    timeZone: words.timeZone(hours.timeZone),
  }
}

function formatOpening(opening: Hours['week'][Weekday], locale: string): string {
  const words = stringsFor(locale).tiers
  if (opening.length === 0) return words.closed
  const isAllDay = opening.length === 1 && opening[0]?.from === '00:00' && opening[0].to === '24:00'
  if (isAllDay) return words.allDay
  return formatList(
    opening.map(({ from, to }) => `${from}–${to}`),
    locale,
  )
}

function formatDays(from: Weekday, to: Weekday, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  // 2024-01-01 was a Monday.
  const name = (day: Weekday): string => format.format(Date.UTC(2024, 0, 1 + weekdays.indexOf(day)))
  if (from === to) return name(from)
  return locale.startsWith('zh') ? `${name(from)}至${name(to)}` : `${name(from)}–${name(to)}`
}
