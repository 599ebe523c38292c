import { type ArticleChange, compareReleases } from '../core/releases/compare-releases.ts'
import type { Release } from '../core/releases/release.ts'
import type { ReadResult } from '../io/read-corpus.ts'
import { SourceLines } from '../io/source-lines.ts'
import { toTwinFiles, toTwinRoute } from '../views/files/markdown-twin.ts'
import { createSite } from '../views/site.ts'

/** Which articles differ between two roots, as a comparison of the releases made of them would say. */
export function compareCorpora(before: ReadResult, after: ReadResult): ArticleChange[] {
  return compareReleases(toUnreleased(before), toUnreleased(after)).articles
}

function toUnreleased(read: ReadResult): Release {
  const site = createSite(read.corpus, read.resolve, '')
  const sources = new SourceLines(read.files)
  const twins = new Map([...toTwinFiles(site, (file) => sources.textOf(file) ?? '')].map((file) => [file.path, file]))
  return {
    version: 1,
    id: '',
    previous: null,
    time: '',
    commit: null,
    digest: '',
    files: {},
    kept: {},
    articles: read.corpus.articles.map((article) => ({
      id: article.id,
      locale: article.locale,
      route: article.route,
      href: article.route,
      title: article.title,
      hash: twins.get(toTwinRoute(article).slice(1))?.content ?? article.route,
      tiers: article.tiers,
    })),
  }
}
