import { existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parts } from '../../src/core/answers/terms.ts'
import { formatBars } from '../format-report.ts'
import { readMachine } from '../machine.ts'
import { openScratch } from '../scratch.ts'
import { benchSearch } from '../search/bench-search.ts'
import { judgeSearch } from '../search/search-bars.ts'
import { type AnswerSet, readAnswerSet, writeAnswerSet } from './answer-set.ts'
import { openBm25 } from './bm25.ts'
import { toCrossCheck, toTicketCheck, withTypos } from './cross-check.ts'
import { formatFigures } from './format-figures.ts'
import { type Figures, measure } from './measure.ts'
import { openMiniSearch } from './mini-search.ts'
import { openPagefind } from './pagefind.ts'
import { buildIndex, openTierzero } from './tierzero.ts'

const help = `Usage: npm run bench:answers -- --set DIR [options]

Asks a set of questions and measures how often the right article comes first, beside Pagefind as typed, MiniSearch with
its defaults and plain BM25, all in the same run. A set is corpus.jsonl {_id,title,text}, queries.jsonl {_id,text[,body]},
qrels.tsv and, for questions without an answer, queries_uncovered.jsonl.

  --set DIR        folder of the set
  --ablation       the product without each of its parts, beside it whole
  --typos          the same questions with a typing mistake in each, besides
  --json           one JSON object on the last line, an entry an engine
  --browser        instead: searches a site of 1,000 pages in a real browser, and measures times and bytes
  --make DIR       write a cross-check set of --from into a folder, and do nothing else
  --from PATH      folder of Markdown, or a CSV of tickets with the columns text and category
  --help           this text

Exit codes: 0 measured, 2 usage, 3 a fault of the benchmark.
`

process.exitCode = await main()

async function main(): Promise<number> {
  let options: ReturnType<typeof parse>
  try {
    options = parse()
  } catch (error) {
    return fail(2, error)
  }
  try {
    const { set, json, ablation, typos, make, from } = options
    if (options.help === true) {
      console.log(help)
      return 0
    }
    if (options.browser === true) {
      await runBrowser()
      return 0
    }
    if (make !== undefined && from !== undefined) {
      const made = from.endsWith('.csv') ? toTicketCheck(readFileSync(from, 'utf8')) : toCrossCheck(resolve(from))
      writeAnswerSet(resolve(make), made)
      console.log(
        `${made.corpus.length} articles, ${made.queries.length} questions, ${made.uncovered.length} without an answer → ${make}`,
      )
      return 0
    }
    if (set === undefined) return fail(2, new Error('name a set with --set'))
    if (!existsSync(join(resolve(set), 'corpus.jsonl'))) return fail(2, new Error(`${set} holds no corpus.jsonl`))
    const rows = await runSet(readAnswerSet(resolve(set)), { ablation: ablation === true, typos: typos === true })
    console.log(formatFigures(rows))
    if (json === true) {
      const engines = Object.fromEntries(rows.map(({ engine, ...figures }) => [engine, figures]))
      console.log(JSON.stringify({ set: basename(resolve(set)), ...engines }))
    }
    return 0
  } catch (error) {
    return fail(3, error)
  }
}

async function runBrowser(): Promise<void> {
  const scratch = openScratch(tmpdir())
  process.once('exit', scratch.close)
  const { cores, load } = readMachine()
  const figures = await benchSearch(scratch.folder)
  console.log(`${cores} cores, ${load.toFixed(1)} processes wanting one\n\n${formatBars(judgeSearch(figures))}`)
}

async function runSet(set: AnswerSet, { ablation, typos }: { ablation: boolean; typos: boolean }): Promise<Figures[]> {
  const scratch = openScratch(tmpdir())
  process.once('exit', scratch.close)
  const built = await buildIndex(set, scratch.folder)
  process.once('exit', built.close)
  const named = (figures: Figures, name: string): Figures => ({ ...figures, engine: name })
  const whole = await openTierzero(set, built)
  const rows = [await measure(whole, set)]
  if (typos) rows.push(named(await measure(whole, withTypos(set, 'typos')), 'tierzero, a typo each'))
  if (ablation) {
    for (const part of parts)
      rows.push(named(await measure(await openTierzero(set, built, [part]), set), `tierzero without ${part}`))
  }
  for (const engine of [await openPagefind(set, built), openMiniSearch(set), openBm25(set)])
    rows.push(await measure(engine, set))
  return rows
}

function parse() {
  const { values } = parseArgs({
    options: {
      set: { type: 'string' },
      json: { type: 'boolean' },
      ablation: { type: 'boolean' },
      typos: { type: 'boolean' },
      browser: { type: 'boolean' },
      make: { type: 'string' },
      from: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  return values
}

function fail(code: number, error: unknown): number {
  console.error(`bench:answers: ${error instanceof Error ? error.message : String(error)}. See --help.`)
  return code
}
