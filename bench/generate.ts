import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { changeOnePage as changePageBelow } from './corpus/change.ts'
import { buildPage } from './corpus/page.ts'
import { planPages } from './corpus/plan.ts'

/**
 * Writes `pages` articles into `out/content`, replacing what is there. The same seed and number give the same bytes.
 * Returns their ids: paths below the content folder, without extension.
 */
export function generateContent({ pages, seed, out }: { pages: number; seed: number; out: string }): string[] {
  const content = join(out, 'content')
  const plans = planPages({ pages, seed })
  rmSync(content, { recursive: true, force: true })
  const folders = new Set(plans.map((plan) => dirname(join(content, plan.id))))
  for (const folder of folders) mkdirSync(folder, { recursive: true })
  for (const plan of plans) writeFileSync(join(content, `${plan.id}.md`), buildPage(plan, plans))
  return plans.map((plan) => plan.id)
}

/** Edits one paragraph of one page below `root`, which holds `content/` or is the content. Returns the file's path. */
export function changeOnePage({ root }: { root: string }): string {
  const content = existsSync(join(root, 'content')) ? join(root, 'content') : root
  return join(content, changePageBelow(content))
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  })
  const pages = Number(values.pages)
  const seed = Number(values.seed)
  if (values.out === undefined || !(Number.isInteger(pages) && pages > 0) || !Number.isInteger(seed)) {
    console.error(
      'generate: needs a folder and whole numbers. Usage: node bench/generate.ts --pages 100 --seed 1 --out DIR',
    )
    process.exitCode = 2
  } else {
    const ids = generateContent({ pages, seed, out: values.out })
    console.log(`${ids.length} pages written to ${resolve(values.out, 'content')}`)
  }
}
