import type { Hours, Target } from '../../domain/tier.ts'
import type { SpokenTime } from './spoken-time.ts'

/** Minutes of a day that is open as long as people say a working day is. */
const workingDay = 480
const clock = { minute: 1, hour: 60, day: 1440, week: 10_080 }

/**
 * Whether a text and a target can be the same promise. Whether time is business time a text may leave out; how many
 * hours a business day has, the opening hours say.
 */
export function isSameTime(spoken: SpokenTime, target: Target, hours: Hours | undefined, inOpenTime: boolean): boolean {
  if (target.type === 'best-effort') return false
  const { least, most, unit, business, form } = spoken
  if (form === 'same-day')
    return target.unit === 'day' ? target.amount <= 1 : target.amount * clock[target.unit] <= 1440
  const isIn = (amount: number): boolean => amount >= least - 0.001 && amount <= most + 0.001
  const amountInClock = (target.amount * clock[target.unit]) / clock[unit]
  if (!target.business) return isIn(amountInClock) && (!business || hours === undefined || hours.always)
  return toOpenDays(hours).some((day) => {
    const open = { minute: 1, hour: 60, day, week: day * 5 }
    const amount = (target.amount * open[target.unit]) / open[unit]
    // "24 hours on business days" is a day; "on the next business day" says little about hours.
    if (form === 'next-day') return Math.round(amount) === 1
    return isIn(amount) || ((business || inOpenTime) && isIn(amountInClock))
  })
}

/** How long business days are, in minutes. */
function toOpenDays(hours: Hours | undefined): number[] {
  const days = Object.values(hours?.week ?? {}).map((spans) => spans.reduce((sum, span) => sum + lengthOf(span), 0))
  return [...new Set([...days.filter((minutes) => minutes > 0), workingDay])]
}

function lengthOf({ from, to }: { from: string; to: string }): number {
  const toMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return toMinutes(to) - toMinutes(from)
}
