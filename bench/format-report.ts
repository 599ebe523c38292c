import type { Bar } from './bars.ts'
import { sumBytes } from './bytes.ts'
import { checkers } from './checkers/index.ts'
import type { CheckRow } from './checks.ts'
import { engines } from './engines/index.ts'
import { formatSpread } from './over-runs.ts'
import type { ArticleRow, Part, Report, Row } from './report.ts'
import { formatTable } from './table.ts'

export function formatReport(report: Report, bars: readonly Bar[], only: Part | undefined): string {
  const sizes = [...new Set(report.rows.map((row) => row.pages))]
  return [
    formatHeader(report),
    ...sizes.map((pages) => {
      const rows = report.rows.filter(
        (row) => row.pages === pages && (only === row.build || only === undefined || only === 'check'),
      )
      return `${formatCount(pages)} pages\n\n${formatBuilds(rows)}`
    }),
    `One article, without interaction\n\n${formatArticles(report.articles)}`,
    ...(report.checks.length > 0 ? [`Checks\n\n${formatChecks(report.checks)}`] : []),
    `Bars, at ${formatCount(Math.max(...sizes))} pages\n\n${formatBars(bars)}`,
  ].join('\n\n')
}

function formatHeader({ machine, seed, runs, versions }: Report): string {
  const peers = Object.entries(versions).map(
    ([name, found]) => `${name}: ${typeof found === 'string' ? found : found.join(', ')}`,
  )
  return [
    `${machine.processor}, ${machine.cores} cores, ${(machine.memoryBytes / 1e9).toFixed(0)} GB; Node ${machine.node}`,
    `seed ${seed}, ${runs === 1 ? '1 run' : `median of ${runs} runs`}, load before the first build ${machine.load.toFixed(1)}`,
    ...peers,
  ].join('\n')
}

function formatBuilds(rows: readonly Row[]): string {
  const header = ['engine', 'build', 'wall s', 'CPU s', 'peak GB', 'files', 'MB', 'note']
  const failures = rows.flatMap(({ engine, build, outcome }) =>
    outcome.type === 'failed' ? [`${engines[engine].label}, ${build}: ${outcome.reason}`] : [],
  )
  return [formatTable(header, rows.map(formatBuild)), ...failures].join('\n')
}

function formatBuild({ engine, build, outcome, wallSeconds }: Row): string[] {
  const { label } = engines[engine]
  if (outcome.type === 'failed') return [label, build, '–', '–', '–', '–', '–', 'failed, see below']
  const { peakMemory } = outcome
  return [
    label,
    build,
    outcome.wallSeconds.toFixed(2),
    outcome.cpuSeconds.toFixed(2),
    peakMemory.type === 'measured' ? (peakMemory.bytes / 1e9).toFixed(2) : '–',
    String(outcome.files),
    (outcome.bytes / 1e6).toFixed(1),
    formatSpread(wallSeconds),
  ]
}

function formatChecks(rows: readonly CheckRow[]): string {
  const header = ['checker', 'pages', 'run', 'wall s', 'CPU s', 'peak GB', 'note']
  return formatTable(
    header,
    rows.map(({ checker, pages, run, outcome, wallSeconds }) => {
      const start = [checkers[checker].label, String(pages), run]
      if (outcome.type === 'failed') return [...start, '–', '–', '–', outcome.reason]
      const { cpuSeconds, peakMemory } = outcome
      const note = [`reads the ${checkers[checker].reads}`, formatSpread(wallSeconds)].filter(Boolean).join(', ')
      const memory = peakMemory.type === 'measured' ? (peakMemory.bytes / 1e9).toFixed(2) : '–'
      return [...start, outcome.wallSeconds.toFixed(2), cpuSeconds.toFixed(2), memory, note]
    }),
  )
}

/** Kilobytes of 1,000 bytes; what came after `load` stands in columns of its own. */
function formatArticles(rows: readonly ArticleRow[]): string {
  const header = [
    'engine',
    'pages',
    'kB with',
    'HTML',
    'CSS',
    'JS',
    'other',
    'late JS',
    'late other',
    'all',
    'requests',
  ]
  return formatTable(header, rows.flatMap(formatArticle))
}

function formatArticle({ engine, pages, weight }: ArticleRow): string[][] {
  const { label } = engines[engine]
  if (weight.type === 'unavailable') return [[label, String(pages), weight.reason]]
  const { resources } = weight
  const early = resources.filter((resource) => !resource.late)
  const late = resources.filter((resource) => resource.late)
  return (['gzip', 'brotli'] as const).map((encoding) => {
    const [html, css, js] = (['html', 'css', 'js'] as const).map((kind) => sumBytes(early, encoding, kind))
    const lateJs = sumBytes(late, encoding, 'js')
    const other = sumBytes(early, encoding) - (html ?? 0) - (css ?? 0) - (js ?? 0)
    const all = sumBytes(resources, encoding)
    const sums = [html, css, js, other, lateJs, sumBytes(late, encoding) - lateJs, all].map((bytes = 0) =>
      (bytes / 1000).toFixed(1),
    )
    return [label, String(pages), encoding, ...sums, String(resources.length)]
  })
}

/** A table of what the product is held to. */
export function formatBars(bars: readonly Bar[]): string {
  return formatTable(
    ['bar', 'at most', 'measured', 'verdict'],
    bars.map(({ name, limit, digits, result }) =>
      result.type === 'unavailable'
        ? [name, limit.toFixed(digits), '–', result.reason]
        : [name, limit.toFixed(digits), result.value.toFixed(digits), result.type],
    ),
  )
}

function formatCount(count: number): string {
  return count.toLocaleString('en')
}
