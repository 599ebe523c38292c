import type { Finding } from '../core/domain/finding.ts'
import { planReviews } from '../core/health/plan-reviews.ts'
import { formatCount } from '../core/text/format-count.ts'
import { readToday } from '../io/clock.ts'
import { readCodeOwners } from '../io/code-owners.ts'
import type { ReadResult } from '../io/read-corpus.ts'
import { runAnswerTests } from './answer-tests.ts'
import { applyBaseline } from './check-baseline.ts'
import { readAlerts, toDate, toFailOn, toReporter } from './check-options.ts'
import { type Command, type CommandOption, type ExitCode, type Terminal, UsageError, type Values } from './command.ts'
import { externalLinkOptions, runExternalLinks } from './external-links.ts'
import { loadRules } from './load-rules.ts'
import { type Places, placeOptions, toReadPlaces } from './places.ts'
import { Progress } from './progress.ts'
import { readRoot } from './read-root.ts'
import { formatCalendar, formatCalendarJson } from './review-calendar.ts'
import { writeOutput } from './write-output.ts'
import { writeReport } from './write-report.ts'

const options = {
  ...placeOptions,
  explain: { type: 'string', value: 'CODE', help: 'Say what a finding means, why it matters and what to do.' },
  fix: { type: 'boolean', help: 'Put right what is certain: moved pages, renamed headings, wrong case.' },
  drafts: { type: 'boolean', help: 'Check drafts as if they were published. Secrets in them are always looked for.' },
  notes: { type: 'boolean', help: 'Show notes one by one; without, they are counted.' },
  'fail-on': {
    type: 'string',
    value: 'SEVERITY',
    help: 'Least severity that fails: error, warning or note. Default: warning.',
  },
  alerts: {
    type: 'string',
    value: 'GLOBS',
    help: 'Rule files of Prometheus to compare with the runbooks; commas between globs.',
  },
  ...externalLinkOptions,
  'plan-reviews': { type: 'boolean', help: 'Print which article wants a review in which week.' },
  baseline: { type: 'string', value: 'FILE', help: 'Leave out what this file knows, so that only what is new fails.' },
  'update-baseline': {
    type: 'boolean',
    help: 'Write the baseline: all findings if there is none, else only those still there.',
  },
  'update-ranks': {
    type: 'boolean',
    help: 'Keep where the answer tests find their articles now, for later runs to compare with.',
  },
  today: {
    type: 'string',
    value: 'DATE',
    help: 'Day for reviews and expiry dates, YYYY-MM-DD. Default: SOURCE_DATE_EPOCH or today.',
  },
  format: { type: 'string', value: 'NAME', help: 'How to report. Default: terminal.' },
  output: { type: 'string', value: 'FILE', help: 'Write the report to a file.' },
} satisfies Record<string, CommandOption>

export const check: Command = {
  name: 'check',
  summary: 'Finds what is broken in a folder of Markdown, without a build and, unless asked, without a network.',
  options,
  async run(values, terminal) {
    if (values['explain'] !== undefined) {
      const { explainCode } = await import('./explain-code.ts')
      return explainCode(String(values['explain']), terminal)
    }
    const places = toReadPlaces(values, terminal)
    const today = toDate(values) ?? readToday()
    if (values['plan-reviews'] === true) return printCalendar(places, today, values, terminal)
    return await runCheck(places, today, values, terminal)
  },
}

async function runCheck(places: Places, today: string, values: Values, terminal: Terminal): Promise<ExitCode> {
  const reporter = toReporter(values)
  const failOn = toFailOn(values)
  const alerts = await readAlerts(values, terminal, places.root)
  const progress = new Progress(terminal)
  const look = async (): Promise<{ read: Awaited<ReturnType<typeof readRoot>>; findings: Finding[] }> => {
    const read = await readRoot(places, terminal, progress, {
      withHtml: false,
      includeDrafts: values['drafts'] === true,
      onStarted: () => void loadRules(),
    })
    const external = await runExternalLinks(read.corpus, values, places, {
      today,
      onProgress: (done, all) => progress.count('asking other sites', done, all),
    })
    const answers = await runAnswerTests(read, places, { isUpdate: values['update-ranks'] === true })
    const found = [...(external?.findings ?? []), ...answers.findings]
    const { checkSite } = await loadRules()
    return { read, findings: await checkSite(places.root, read, { today, alerts, found }) }
  }
  let { read, findings } = await look()
  if (values['fix'] === true) {
    const { fixLinks } = await import('./fix-links.ts')
    const fixed = fixLinks(read, findings)
    if (fixed.links > 0) ({ read, findings } = await look())
    terminal.writeError(`${formatCount(fixed.links, 'link')} put right in ${formatCount(fixed.files, 'file')}.\n`)
  }
  progress.clear()
  refuseNothing(read, findings)
  const rest = applyBaseline(findings, values, terminal)
  const isFailing = rest.some(({ severity }) => failOn.includes(severity))
  const outcome = { read, baselined: findings.length - rest.length, isFailing, failOn }
  const { toReportContext } = await import('./report-context.ts')
  writeReport(rest, reporter, toReportContext(reporter.name, places, outcome, values, terminal), values, terminal)
  return isFailing ? 1 : 0
}

/** @throws UsageError where all that was read are drafts, and so nothing was checked but them */
function refuseNothing({ corpus, drafts }: ReadResult, findings: readonly Finding[]): void {
  if (corpus.articles.some(({ isIndex }) => !isIndex) || drafts.length === 0 || findings.length > 0) return
  throw new UsageError('every article is a draft, so nothing was checked. Check them as if published with --drafts.')
}

async function printCalendar(places: Places, today: string, values: Values, terminal: Terminal): Promise<ExitCode> {
  const format = values['format'] ?? 'terminal'
  if (format !== 'terminal' && format !== 'json')
    throw new UsageError(`--plan-reviews has no format "${format}". Use terminal or json.`)
  const progress = new Progress(terminal)
  const { corpus } = await readRoot(places, terminal, progress, { withHtml: false })
  progress.clear()
  const weeks = planReviews(corpus.articles, today, corpus.config.health.reviewsPerWeek)
  const write = format === 'json' ? formatCalendarJson : formatCalendar
  const calendar = write(weeks, today, readCodeOwners(places.root) ?? (() => []))
  writeOutput('output', values['output'], calendar, terminal)
  return 0
}
