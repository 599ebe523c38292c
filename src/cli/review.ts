import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ReporterName } from '../adapters/reporters/contract.ts'
import { reporters } from '../adapters/reporters/index.ts'
import { formatHeadline, formatReview } from '../adapters/reporters/review/markdown.ts'
import type { Ranks } from '../core/answers/check-answers.ts'
import { compareCoverage, toCoverageBaseline } from '../core/coverage/coverage-baseline.ts'
import type { Finding } from '../core/domain/finding.ts'
import { findBrought, toReview } from '../core/review/review.ts'
import { readToday } from '../io/clock.ts'
import { findRepository } from '../io/git.ts'
import type { ReadResult } from '../io/read-corpus.ts'
import { runAnswerTests } from './answer-tests.ts'
import { toDate, toFailOn, toReporter } from './check-options.ts'
import { checkSite } from './check-site.ts'
import { type Command, type Terminal, UsageError } from './command.ts'
import { compareCorpora } from './compare-corpora.ts'
import { type Places, placeOptions, toReadPlaces } from './places.ts'
import { Progress } from './progress.ts'
import { readRoot } from './read-root.ts'
import { reportRegister } from './register-coverage.ts'
import { toReportContext } from './report-context.ts'
import { writeReport } from './write-report.ts'

export const review: Command = {
  name: 'review',
  summary: 'Says what a branch changes: findings that it brings, articles, and questions that it answers or loses.',
  options: {
    root: placeOptions.root,
    base: { type: 'string', value: 'DIR', help: 'The root as it was: a worktree of the branch that this one goes to.' },
    'fail-on': {
      type: 'string',
      value: 'SEVERITY',
      help: 'Least severity of a new finding that fails: error, warning or note. Default: warning.',
    },
    format: { type: 'string', value: 'NAME', help: 'How to print what is new. Default: terminal.' },
    output: {
      type: 'string',
      value: 'DIR',
      help: 'Folder for review.json, review.md, and of all findings check.sarif and gl-code-quality-report.json.',
    },
    today: {
      type: 'string',
      value: 'DATE',
      help: 'Day for reviews and expiry dates, YYYY-MM-DD. Default: SOURCE_DATE_EPOCH or today.',
    },
  },
  async run(values, terminal) {
    const { base } = values
    if (typeof base !== 'string') throw new UsageError('--base is missing. Name a folder with the root as it was.')
    const reporter = toReporter(values)
    const failOn = toFailOn(values)
    const today = toDate(values) ?? readToday()
    const places = toReadPlaces({ root: values['root'] }, terminal)
    const basePlaces = toReadPlaces({ root: base }, terminal, '--base')
    if (basePlaces.root === places.root) throw new UsageError(`--base ${base} is the root itself. Name another folder.`)
    const progress = new Progress(terminal)
    const before = await lookBefore(basePlaces, today, terminal, progress)
    const now = await look(places, today, terminal, progress, before)
    progress.clear()
    const change =
      now.coverage === undefined || before?.coverage === undefined
        ? undefined
        : { report: now.coverage, change: compareCoverage(now.coverage, toCoverageBaseline(before.coverage)) }
    const prefix = findRepository(places.root)?.prefix ?? ''
    const result = toReview({
      findings: now.findings,
      before: before?.findings,
      failOn,
      changes: before === undefined ? [] : compareCorpora(before.read, now.read),
      coverage: change,
      toPath: (file) => `${prefix}${file}`,
    })
    const isFailing = result.health.isFailing || result.coverage?.isFailing === true
    const { fresh } = findBrought(now.findings, before?.findings)
    const known = now.findings.length - fresh.length
    const write = (name: ReporterName, findings: readonly Finding[], baselined: number, output?: string): void => {
      const outcome = { read: now.read, baselined, isFailing, failOn }
      const shown = { ...values, output }
      writeReport(findings, reporters[name], toReportContext(name, places, outcome, shown, terminal), shown, terminal)
    }
    write(reporter.name, fresh, known)
    terminal.writeError(`${formatHeadline(result)}.\n`)
    if (values['output'] !== undefined) {
      const folder = resolve(terminal.cwd, String(values['output']))
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'review.json'), `${JSON.stringify(result)}\n`)
      writeFileSync(join(folder, 'review.md'), formatReview(result))
      write('sarif', now.findings, 0, join(folder, 'check.sarif'))
      write('gitlab', now.findings, 0, join(folder, 'gl-code-quality-report.json'))
    }
    return isFailing ? 1 : 0
  },
}

interface Look {
  read: ReadResult
  findings: Finding[]
  ranks: Ranks
  coverage: Awaited<ReturnType<typeof reportRegister>>
}

async function look(
  places: Places,
  today: string,
  terminal: Terminal,
  progress: Progress,
  before?: Look,
): Promise<Look> {
  const read = await readRoot(places, terminal, progress)
  const { findings: found, ranks } = await runAnswerTests(read, places, { before })
  const findings = await checkSite(places.root, read, { today, found })
  return { read, findings, ranks, coverage: await reportRegister(read, places, today, progress) }
}

/** A branch may be what puts right a root that cannot be read. */
async function lookBefore(
  places: Places,
  today: string,
  terminal: Terminal,
  progress: Progress,
): Promise<Look | undefined> {
  try {
    return await look(places, today, { ...terminal, writeError: () => {} }, progress)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    progress.clear()
    terminal.writeError(`Nothing to compare with: --base ${places.root} cannot be read. ${error.message}\n`)
    return undefined
  }
}
