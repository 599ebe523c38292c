import type { Bar } from '../bars.ts'
import type { SearchFigures } from './measure-search.ts'

/** What issue 4 holds the search field to, on a site of 1,000 pages. */
export function judgeSearch(figures: SearchFigures): Bar[] {
  const pause = 120
  return [
    judge('requests for search before its field has the focus', 0, figures.early.length),
    judge('first question, nothing cached: ms by the clock, median', 300, quantile(figures.cold, 0.5)),
    judge('… ms of work and of waiting for the next key, median', 300, pause + quantile(figures.coldWork, 0.5)),
    judge('… kB moved, most', 350, quantile(figures.coldBytes, 1) / 1000),
    judge('further question: kB moved, median', 150, quantile(figures.furtherBytes, 0.5) / 1000),
    judge('… 95th percentile', 150, quantile(figures.furtherBytes, 0.95) / 1000),
    judge('question asked before: ms by the clock, median', 30, quantile(figures.warm, 0.5)),
    judge('… 95th percentile', 30, quantile(figures.warm, 0.95)),
    judge('… ms of work, mean', 30, figures.warmWork),
    judge('longest task of the main thread: ms by the clock', 50, Math.max(0, ...figures.longTasks)),
    judge('… ms of work', 50, Math.max(0, ...figures.longestWork)),
    judge('searches of a question typed at 40 ms a key, median', 1, quantile(figures.asked, 0.5)),
  ]
}

function judge(name: string, limit: number, value: number | undefined): Bar {
  if (value === undefined || !Number.isFinite(value))
    return { name, limit, digits: 0, result: { type: 'unavailable', reason: 'not measured' } }
  return { name, limit, digits: 0, result: { type: value <= limit ? 'met' : 'missed', value } }
}

/** The smallest value that so large a share of all is not above. */
const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)] ?? Number.NaN
