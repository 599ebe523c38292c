import { statSync } from 'node:fs'
import { join } from 'node:path'
import { buildCold, buildSecond, type Pages } from './builds.ts'
import { type ArticleWeight, findArticleFile, measureArticle } from './bytes.ts'
import { type CheckRow, runChecks } from './checks.ts'
import type { Missing, Workspace } from './engines/engine.ts'
import { type EngineName, engines } from './engines/index.ts'
import { generateContent } from './generate.ts'
import { readMachine } from './machine.ts'
import { moveAside } from './move-aside.ts'
import type { Options } from './options.ts'
import { type ArticleRow, type Report, type Sample, toRows } from './report.ts'

type Progress = (line: string) => void
type Workspaces = Map<EngineName, Workspace | Missing>

/** Builds every size with every engine, run by run, so that a busy minute of the machine does not fall on one engine. */
export async function runBenchmark(options: Options, scratch: string, progress: Progress): Promise<Report> {
  const machine = readMachine()
  const workspaces: Workspaces = new Map()
  for (const engine of options.engines) {
    progress(`preparing ${engines[engine].label}`)
    workspaces.set(
      engine,
      await engines[engine].prepare(scratch).catch((error: Error) => ({ type: 'unavailable', reason: error.message })),
    )
  }
  const samples: Sample[] = []
  const articles: ArticleRow[] = []
  const checks: CheckRow[] = []
  const largest = Math.max(...options.pages)
  for (const count of options.only === 'check' ? [largest] : options.pages) {
    progress(`writing ${count} pages`)
    const root = join(scratch, `pages-${count}`)
    const pages = { root, ids: generateContent({ pages: count, seed: options.seed, out: root }) }
    // What is checked need be built once only.
    const builds = options.only === 'check' ? 1 : options.runs
    for (let run = 1; run <= builds; run++) {
      for (const [engine, workspace] of workspaces) {
        const built = await runEngine({
          engine,
          workspace,
          pages,
          scratch,
          second: options.only === undefined || options.only === 'second',
          progress,
        })
        samples.push(...built)
        if (run === 1 && built[0]?.outcome.type === 'built') articles.push(await weigh(engine, workspace, pages))
      }
    }
    const { tierzero } = Object.fromEntries(workspaces)
    if (count === largest && tierzero?.type === 'ready' && options.only !== 'cold' && options.only !== 'second')
      checks.push(
        ...(await runChecks(
          options.checkers,
          { content: root, site: tierzero.out, pages: count },
          { scratch, runs: options.runs, progress },
        )),
      )
    moveAside(root, scratch)
  }
  const versions = [...workspaces].map(([name, found]) => [
    name,
    found.type === 'ready' ? found.versions : found.reason,
  ])
  return {
    machine,
    seed: options.seed,
    runs: options.runs,
    versions: Object.fromEntries(versions),
    rows: toRows(samples),
    articles,
    checks,
  }
}

interface Turn {
  engine: EngineName
  workspace: Workspace | Missing
  pages: Pages
  scratch: string
  second: boolean
  progress: Progress
}

/** A cold build and, if that went well and one is wanted, a second. */
async function runEngine({ engine, workspace, pages, scratch, second, progress }: Turn): Promise<Sample[]> {
  const count = pages.ids.length
  if (workspace.type === 'unavailable') {
    return [{ engine, pages: count, build: 'cold', outcome: { type: 'failed', reason: workspace.reason } }]
  }
  const samples: Sample[] = []
  for (const build of second ? (['cold', 'second'] as const) : (['cold'] as const)) {
    const log = join(scratch, 'logs', `${engine}-${count}-${build}.txt`)
    const outcome = await { cold: buildCold, second: buildSecond }[build](workspace, pages, log, scratch)
    progress(
      `${count} pages, ${engines[engine].label}, ${build}: ` +
        (outcome.type === 'built' ? `${outcome.wallSeconds.toFixed(2)} s` : outcome.reason),
    )
    samples.push({ engine, pages: count, build, outcome })
    if (outcome.type === 'failed') break
  }
  return samples
}

async function weigh(engine: EngineName, workspace: Workspace | Missing, pages: Pages): Promise<ArticleRow> {
  const id = findMiddleArticle(pages)
  const row = (weight: ArticleWeight) => ({ engine, pages: pages.ids.length, id, weight })
  if (workspace.type === 'unavailable') return row(workspace)
  const file = findArticleFile(workspace.out, id)
  if (file === undefined) return row({ type: 'unavailable', reason: `${id} is not on the site` })
  return row(await measureArticle(workspace.out, file))
}

/** The FAQ whose source is of middling length. */
function findMiddleArticle({ root, ids }: Pages): string {
  const size = (id: string) => statSync(join(root, 'content', `${id}.md`)).size
  const articles = ids.filter((id) => id.startsWith('faq/')).toSorted((a, b) => size(a) - size(b))
  return articles[articles.length >> 1] ?? ''
}
