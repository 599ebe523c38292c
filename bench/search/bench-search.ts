import { join } from 'node:path'
import { buildCold } from '../builds.ts'
import { tierzero } from '../engines/tierzero.ts'
import { generateContent } from '../generate.ts'
import { moveAside } from '../move-aside.ts'
import { measureSearch, type SearchFigures } from './measure-search.ts'
import { drawQuestions } from './questions.ts'

const pageCount = 1000
const questionCount = 40

/**
 * Builds a site of 1,000 generated pages and searches it in a real browser.
 *
 * @throws if the build fails or there is no Chromium
 */
export async function benchSearch(scratch: string): Promise<SearchFigures> {
  const root = join(scratch, 'search-pages')
  const pages = { root, ids: generateContent({ pages: pageCount, seed: 1, out: root }) }
  try {
    const workspace = await tierzero.prepare(scratch)
    if (workspace.type === 'unavailable') throw new Error(workspace.reason)
    const built = await buildCold(workspace, pages, join(scratch, 'logs', 'search.txt'), scratch)
    if (built.type === 'failed') throw new Error(built.reason)
    const article = pages.ids.find((id) => id.startsWith('faq/')) ?? ''
    return await measureSearch(workspace.out, `${article}/`, drawQuestions(pages, questionCount))
  } finally {
    moveAside(root, scratch)
  }
}
