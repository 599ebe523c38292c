import { toKnownOfBaseline } from '../core/coverage/coverage-baseline.ts'
import { buildReport } from '../core/coverage/coverage-report.ts'
import { toEntryIds, toKnownGroups, toRegisterQuestions, toTicketQuestions } from '../core/coverage/question.ts'
import { isOverdue } from '../core/coverage/review-due.ts'
import { readToday } from '../io/clock.ts'
import { readProductVersion } from '../io/product-version.ts'
import { openAnswerIndex } from '../site/answer-index.ts'
import { createSite } from '../views/site.ts'
import { toDate } from './check-options.ts'
import { type Command, type CommandOption, UsageError } from './command.ts'
import { acceptQuestions } from './coverage-accept.ts'
import { fixAliases } from './coverage-fix.ts'
import { passGate, readCoverageBaseline } from './coverage-gate.ts'
import { readHistory } from './coverage-history.ts'
import { ticketOptions, toCoverageFormat, toFilesAndIds, toNumber, toReadOptions } from './coverage-options.ts'
import { countShard, mergeCounts, shardOptions, writeGroups } from './coverage-shards.ts'
import { groupTicketFiles } from './coverage-tickets.ts'
import { judgeQuestions } from './judge-questions.ts'
import { placeOptions, toReadPlaces } from './places.ts'
import { Progress } from './progress.ts'
import { readRoot } from './read-root.ts'
import { writeOutput } from './write-output.ts'

const options = {
  ...placeOptions,
  ...ticketOptions,
  k: { type: 'string', value: 'N', help: 'Tickets that must share whatever is shown or written. Default: 5.' },
  accept: { type: 'boolean', help: 'Add the groups with the ids that follow to questions.yaml; without ids, all.' },
  fix: { type: 'boolean', help: 'Add the aliases that would make weak answers findable to the articles.' },
  baseline: {
    type: 'string',
    value: 'FILE',
    help: 'Fail where coverage is lower than this file says, or an accepted question lost its answer.',
  },
  'update-baseline': { type: 'boolean', help: 'Write the baseline.' },
  history: {
    type: 'string',
    value: 'FILE',
    help: 'Report of an earlier run with --json, whose figures over time the new one carries on; may be that of --output.',
  },
  'self-service': {
    type: 'string',
    value: 'SHARE',
    help: 'Share of people who find an answer and then write no ticket, for what an article saves. Default: 0.25.',
  },
  today: {
    type: 'string',
    value: 'DATE',
    help: 'Day by which articles are overdue, YYYY-MM-DD. Default: SOURCE_DATE_EPOCH or today.',
  },
  format: { type: 'string', value: 'NAME', help: 'How to report: terminal, json, csv or markdown. Default: terminal.' },
  json: { type: 'boolean', help: 'The same as --format json.' },
  output: { type: 'string', value: 'FILE', help: 'Write the report to a file.' },
  ...shardOptions,
} satisfies Record<string, CommandOption>

export const coverage: Command = {
  name: 'coverage',
  summary:
    'Says which questions people ask the content answers, by how often they ask: from exports of tickets, or from questions.yaml alone.',
  argument: { value: '[FILE…] [ID…]', help: 'Further exports of tickets; with --accept, ids of groups.' },
  options,
  async run(values, terminal) {
    const { files, counts, ids } = toFilesAndIds(values, terminal)
    const format = toCoverageFormat(values)
    const readOptions = toReadOptions(values, terminal)
    const k = toNumber(values, 'k', 5, 2, 1000)
    const selfService = toNumber(values, 'self-service', 0.25, 0, 1)
    const today = toDate(values) ?? readToday()
    const baseline = readCoverageBaseline(values, terminal)
    const history = readHistory(values, terminal)
    const places = toReadPlaces(values, terminal)
    const progress = new Progress(terminal)
    if (values['shard'] !== undefined) {
      await countShard(files, readOptions, values, terminal, progress)
      return 0
    }
    const merged = counts.length === 0 ? undefined : mergeCounts(counts, k, values, terminal)
    const read = await readRoot(places, terminal, progress)
    progress.clear()
    const broken = read.questions.findings[0]
    if (broken !== undefined)
      throw new UsageError(`questions.yaml cannot be used: ${broken.message} npm run check says where.`)
    const entries = read.questions.value ?? []
    const known = [...toKnownGroups(entries), ...(baseline === undefined ? [] : toKnownOfBaseline(baseline))]
    const site = createSite(read.corpus, read.resolve, places.name)
    // While the tickets are read, which takes a processor of its own.
    const opening = openAnswerIndex(site, places.state)
    opening.catch(() => {})
    try {
      const run =
        files.length === 0
          ? merged
          : await groupTicketFiles(
              files,
              readOptions,
              { k, known, wantsModel: values['write-groups'] !== undefined },
              terminal,
              progress,
            )
      if (run !== undefined) writeGroups(run, values, terminal)
      const questions = run === undefined ? toRegisterQuestions(entries) : toTicketQuestions(run.grouping, entries)
      if (questions.length === 0)
        throw new UsageError(
          run === undefined
            ? 'there are no tickets, and questions.yaml has no entry with a weight. Name an export with --tickets.'
            : `no ${k} of ${run.grouping.tickets} tickets ask the same in words that may be shown. Use more of them.`,
        )
      progress.stage('indexing')
      const index = await opening
      const judged = await judgeQuestions(questions, { read, site, folder: index.folder, today }, progress)
      const { articles } = read.corpus
      const report = buildReport({
        tool: { name: 'tierzero', version: readProductVersion() },
        date: today,
        judged,
        grouping: run?.grouping,
        ...(run === undefined ? {} : { read: run.read }),
        articles,
        assumptions: { k, selfService },
        isOverdue: (article) => isOverdue(article, today),
        history,
      })
      const change = passGate(report, baseline, values, terminal)
      if (values['accept'] === true)
        await acceptQuestions(
          { judged, ids, read, places, site, folder: index.folder, entryIds: toEntryIds(entries) },
          terminal,
          progress,
        )
      if (values['fix'] === true) fixAliases(report, read, terminal)
      const text = format.format(report, change)
      writeOutput('output', values['output'], text, terminal)
      return change?.isFailing === true ? 1 : 0
    } finally {
      ;(await opening.catch(() => undefined))?.close()
    }
  },
}
