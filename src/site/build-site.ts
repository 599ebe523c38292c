import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { colourCode } from '../core/markdown/colour-code.ts'
import { formatCount } from '../core/text/format-count.ts'
import { toDiskPath } from '../io/disk-path.ts'
import { siteMarker } from '../io/output-folder.ts'
import { FileWriter } from '../io/write-files.ts'
import { toSiteFiles } from '../views/files/all-files.ts'
import type { Site } from '../views/site.ts'
import { checkOutput } from './check-output.ts'
import { setCurrentSite } from './current.ts'
import { renderPages } from './render-pages.ts'
import type { Indexing } from './search-index.ts'

export interface BuildOptions {
  site: Site
  /** The search index of the site, which has been started. */
  indexing: Indexing
  /** The root that the corpus was read from, absolute. */
  root: string
  /** Folder of this build alone, to be thrown away after it. */
  staging: string
  cacheFolder: string
  /** Folder of the site that the last build published, if it did. */
  published: string
  onStage: (stage: string) => void
}

/** Builds a whole site, proves that nothing is missing, and answers the folder below `staging` that holds it. */
export async function buildSite({
  site,
  indexing,
  root,
  staging,
  cacheFolder,
  published,
  onStage,
}: BuildOptions): Promise<string> {
  const { corpus } = site
  const out = join(staging, 'site')
  const searchIndex = join(staging, 'search')
  setCurrentSite(site, colourCode)
  onStage(`rendering ${formatCount(corpus.articles.length, 'article')} and indexing for search`)
  const results = await Promise.allSettled([
    renderPages({ corpus, root, out, cacheFolder, published }).then(() => {
      onStage('writing the files for machines')
      writeFiles(site, root, out, published)
    }),
    indexing.writeTo(searchIndex),
  ])
  for (const result of results) if (result.status === 'rejected') throw result.reason
  mkdirSync(join(out, '_kb'), { recursive: true })
  renameSync(searchIndex, join(out, '_kb/pagefind'))
  onStage('checking that every page is there')
  checkOutput(site, out)
  return out
}

function writeFiles(site: Site, root: string, out: string, published: string): void {
  const writer = new FileWriter(out, published)
  for (const asset of site.corpus.assets) writer.copy(toDiskPath(root, asset.file), asset.route.slice(1))
  for (const { path, content } of toSiteFiles(site, (file) => readFileSync(toDiskPath(root, file), 'utf8')))
    writer.write(path, content)
  writer.write(siteMarker, `${JSON.stringify({ generator: 'tierzero', articles: site.corpus.articles.length })}\n`)
}
