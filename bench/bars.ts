import { sumBytes } from './bytes.ts'
import { type ArticleRow, findBuilt, type Part, type Report } from './report.ts'

/** What the product is held to, and what came out. `value` and `limit` are in the unit that the name says. */
export interface Bar {
  name: string
  limit: number
  digits: number
  result: { type: 'met' | 'missed'; value: number } | { type: 'unavailable'; reason: string }
}

/** The bars hold for 5,000 pages; of a smaller run they judge the largest size. */
export function judgeBars(report: Report, only: Part | undefined): Bar[] {
  const pages = Math.max(...report.rows.map((row) => row.pages))
  const cold = findBuilt(report, 'tierzero', pages, 'cold')
  const second = findBuilt(report, 'tierzero', pages, 'second')
  const bare = findBuilt(report, 'astro', pages, 'cold')
  const memory = cold?.peakMemory.type === 'measured' ? cold.peakMemory.bytes / 1e9 : undefined
  const coldBars = [
    judge('cold build ÷ bare Astro', 0.45, 2, ratio(cold?.wallSeconds, bare?.wallSeconds)),
    judge(
      'cold build ÷ Starlight',
      0.18,
      2,
      ratio(cold?.wallSeconds, findBuilt(report, 'starlight', pages, 'cold')?.wallSeconds),
    ),
    judge(
      'cold build ÷ Hugo + Pagefind',
      1,
      2,
      ratio(cold?.wallSeconds, findBuilt(report, 'hugo', pages, 'cold')?.wallSeconds),
    ),
    judge('peak memory of a cold build, GB', 1.8, 2, memory),
    judge('cold build of 5,000 pages ÷ 1,000', 5, 1, growth(report)),
  ]
  const secondBars = [judge('second build ÷ cold bare Astro', 0.25, 2, ratio(second?.wallSeconds, bare?.wallSeconds))]
  const article = report.articles.find((row) => row.engine === 'tierzero' && row.pages === pages)
  const articleBars = [
    judge('article before search is opened, kB with gzip', 20, 1, kilobytes(article)),
    judge('JavaScript of it, kB with gzip', 6, 1, kilobytes(article, 'js')),
  ]
  const checkBars = (['first', 'second'] as const).flatMap((run) => {
    const row = report.checks.find((check) => check.checker === 'tierzero' && check.run === run)
    const checked = row?.outcome.type === 'checked' ? row.outcome : undefined
    const bytes = checked?.peakMemory.type === 'measured' ? checked.peakMemory.bytes : undefined
    return [
      judge(`${run} check, s`, 4, 1, checked?.wallSeconds),
      judge(`peak memory of a ${run} check, GB`, 0.6, 2, bytes === undefined ? undefined : bytes / 1e9),
    ]
  })
  if (only === 'check') return checkBars
  return [
    ...(only === 'second' ? [] : coldBars),
    ...(only === 'cold' ? [] : secondBars),
    ...articleBars,
    ...(only === undefined ? checkBars : []),
  ]
}

function judge(name: string, limit: number, digits: number, value: number | undefined): Bar {
  if (value === undefined)
    return { name, limit, digits, result: { type: 'unavailable', reason: 'not measured in this run' } }
  return { name, limit, digits, result: { type: value <= limit ? 'met' : 'missed', value } }
}

function ratio(value: number | undefined, base: number | undefined): number | undefined {
  return value === undefined || base === undefined ? undefined : value / base
}

function growth(report: Report): number | undefined {
  const [large, small] = [5000, 1000].map((pages) => findBuilt(report, 'tierzero', pages, 'cold')?.wallSeconds)
  return ratio(large, small)
}

/** All that is fetched without interaction, late or not. */
function kilobytes(article: ArticleRow | undefined, kind?: 'js'): number | undefined {
  if (article?.weight.type !== 'measured') return undefined
  return sumBytes(article.weight.resources, 'gzip', kind) / 1000
}
