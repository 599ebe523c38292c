import { toDateTag } from '../text/format-date.ts'

/**
 * An instant as people say it: `Tue 10:00`, with the date where it is not within the next days, and how the zone is ahead
 * of UTC: `Tue, 1 Dec, 10:00 (UTC+8)`.
 *
 * @param now milliseconds since 1970, like the instant
 * @param timeZone the reader's, in the words of IANA
 */
export function formatMoment(instant: number, now: number, locale: string, timeZone: string): string {
  const isNear = Math.abs(instant - now) < 6 * 86_400_000
  const day = isNear ? {} : ({ day: 'numeric', month: 'short' } as const)
  const year =
    new Date(instant).getUTCFullYear() === new Date(now).getUTCFullYear() ? {} : ({ year: 'numeric' } as const)
  const clock = new Intl.DateTimeFormat(toDateTag(locale), {
    weekday: 'short',
    ...day,
    ...(isNear ? {} : year),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(instant)
  const offset = formatOffset(instant, timeZone)
  return locale.startsWith('zh') ? `${spaceTime(clock)}（${offset}）` : `${clock} (${offset})`
}

/** Chinese has a space between characters and the digits of the clock. */
const spaceTime = (clock: string): string => clock.replace(/(\p{Script=Han})(?=\d\d:)/u, '$1 ')

/** `UTC+8`, `UTC−3:30`, `UTC`. */
export function formatOffset(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(instant)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  return name.replace('GMT', 'UTC').replace('+0', '').replace('-', '−')
}
