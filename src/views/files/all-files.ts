import type { Site } from '../site.ts'
import { toArticlesJsonFiles } from './articles-json.ts'
import { toAtomFiles } from './atom.ts'
import { toHeadersFiles } from './headers-file.ts'
import { toHoursFiles } from './hours-files.ts'
import { toLlmsFiles } from './llms-txt.ts'
import { type ReadText, toTwinFiles } from './markdown-twin.ts'
import { toNginxFiles } from './nginx.ts'
import { toOpenSearchFiles } from './opensearch.ts'
import { toRedirectFiles } from './redirects.ts'
import { toRobotsFiles } from './robots.ts'
import { toSecurityFiles } from './security-txt.ts'
import type { SiteFile } from './site-file.ts'
import { toSitemapFiles } from './sitemap.ts'

/**
 * Every file of the site that is neither page, style, script nor search index, one at a time.
 *
 * @param readText gives a file of the corpus as it stands on disk; it is asked once for every article
 */
export function* toSiteFiles(site: Site, readText: ReadText): Generator<SiteFile> {
  yield* toSitemapFiles(site)
  yield* toRobotsFiles(site)
  yield* toAtomFiles(site)
  yield* toOpenSearchFiles(site)
  yield* toLlmsFiles(site)
  yield* toArticlesJsonFiles(site)
  yield* toHeadersFiles(site)
  yield* toNginxFiles(site)
  yield* toSecurityFiles(site)
  yield* toHoursFiles(site)
  yield* toRedirectFiles(site)
  yield* toTwinFiles(site, readText)
}
