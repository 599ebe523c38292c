import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readAnswerSet } from '../answers/answer-set.ts'
import { toCrossCheck, toTicketCheck } from '../answers/cross-check.ts'
import { openScratch } from '../scratch.ts'
import { formatTable } from '../table.ts'
import { measureCoverage, measureGroups } from './answered.ts'
import { groupAll, type LabelledTicket, toLabelled, toSentences, toStability } from './groups.ts'
import { groupByKMeans } from './k-means.ts'
import { type GroupScore, scoreGroups } from './score.ts'

const help = `Usage: npm run bench:coverage -- [options]

Groups labelled tickets without their labels and says how well the groups agree with them, beside k-means over TF-IDF
told how many labels there are and how many groups the product made, every ticket alone, and all in one; then adds the last tenth to the others and counts
who keeps the group, and compares the coverage of its labels with the truth, an article for three of four written of their
tickets. With a set of bench:answers, compares the coverage that the product reports with the truth.

  --tickets FILE   CSV with the columns text and category
  --set DIR        folder of questions with and without an answer
  --pages DIR      folder of Markdown: its sentences, labelled with their page, and its headings as questions
  --help           this text
`

const { values } = parseArgs({
  options: {
    tickets: { type: 'string' },
    set: { type: 'string' },
    pages: { type: 'string' },
    help: { type: 'boolean' },
  },
})
if (values.help === true || (values.tickets ?? values.set ?? values.pages) === undefined) {
  process.stdout.write(help)
  process.exitCode = values.help === true ? 0 : 2
}
if (values.tickets !== undefined) console.log(benchGroups(toLabelled(readFileSync(resolve(values.tickets), 'utf8'))))
if (values.pages !== undefined) console.log(benchGroups(toSentences(resolve(values.pages))))
const sets = [
  ...(values.set === undefined ? [] : [readAnswerSet(resolve(values.set))]),
  ...(values.pages === undefined ? [] : [toCrossCheck(resolve(values.pages))]),
]
const intents = values.tickets === undefined ? [] : [toTicketCheck(readFileSync(resolve(values.tickets), 'utf8'))]
if (sets.length + intents.length > 0) {
  const scratch = openScratch(tmpdir())
  process.once('exit', scratch.close)
  for (const set of intents) console.log(await measureGroups(set, scratch.folder))
  for (const set of sets) console.log(await measureCoverage(set, scratch.folder))
}

function benchGroups(tickets: readonly LabelledTicket[]): string {
  const labels = tickets.map(({ label }) => label)
  const known = new Set(labels).size
  const all = groupAll(tickets)
  const texts = tickets.map(({ text }) => text)
  const peers = [known, all.grouping.groups.length].map((count): [string, GroupScore, string] => {
    const start = performance.now()
    const groups = groupByKMeans(texts, count, 'k-means')
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    return [`TF-IDF, k-means, k = ${count}`, scoreGroups(groups, labels), seconds]
  })
  const rows: [string, GroupScore, string][] = [
    ['tierzero', scoreGroups(all.groups, labels), all.seconds.toFixed(1)],
    ...peers,
    ['each alone', scoreGroups([...labels.keys()], labels), '–'],
    [
      'all in one',
      scoreGroups(
        labels.map(() => 0),
        labels,
      ),
      '–',
    ],
  ]
  const header = ['groups by', 'groups', 'singletons', 'NMI', 'AMI', 'purity', 'homogeneity', 'completeness', 's']
  const table = formatTable(
    header,
    rows.map(([name, score, seconds]) => [
      name,
      String(score.groups),
      String(score.singletons),
      ...[score.nmi, score.ami, score.purity, score.homogeneity, score.completeness].map((value) => value.toFixed(3)),
      seconds,
    ]),
  )
  return `${tickets.length} tickets with ${known} labels; tierzero leaves ${all.grouping.ungrouped} in no group, counted as one more\n\n${table}\n\n${formatStability(tickets)}\n`
}

/** Every tenth ticket is the week that comes after. */
function formatStability(tickets: readonly LabelledTicket[]): string {
  const later = tickets.filter((_, number) => number % 10 === 9)
  const before = groupAll(tickets.filter((_, number) => number % 10 !== 9))
  const all = [...tickets.filter((_, number) => number % 10 !== 9), ...later]
  const known = before.grouping.groups.map(({ id, wordings }) => ({ id, wordings }))
  const kept = (after: ReturnType<typeof groupAll>): number =>
    before.grouping.groups.filter(({ id }) => after.grouping.groups.some((group) => group.id === id)).length
  const [alone, matched] = [groupAll(all), groupAll(all, known)]
  const say = (name: string, after: ReturnType<typeof groupAll>): string =>
    `${name}: ${kept(after)} of ${known.length} groups keep the id, and ${(100 * toStability(before, after)).toFixed(1)} % of the tickets their group`
  return `A tenth more tickets\n  ${say('without a baseline', alone)}\n  ${say('with one', matched)}`
}
