import type { SynonymsFile } from '../answers/synonyms-file.ts'
import type { PublishedReport } from '../coverage/published-report.ts'
import type { Article } from './article.ts'
import type { Config } from './config.ts'

/** A file that is not an article but is published as it is: an image, a PDF, a text. */
export interface Asset {
  /** Path below the root, with `/`. */
  file: string
  /** Path on the site, without base: `/assets/<path>`. */
  route: string
  /** Pixels; absent where the file is no picture or cannot be measured. */
  size: { width: number; height: number } | undefined
  digest: string
}

export interface Topic {
  slug: string
  /** Label by locale; a locale without one falls back to the default locale's. */
  labels: Record<string, string>
}

export interface Locale {
  /** BCP 47 tag, lower case: `en`, `zh-cn`. */
  tag: string
  /** First folder below the content folder, or empty for the content folder itself. */
  folder: string
  /** First path segment on the site without slashes; empty for the default locale. */
  prefix: string
  dir: 'ltr' | 'rtl'
  /** Its own name for itself. */
  name: string
}

/** An old path that leads to a page. Both are routes without base. */
export interface Redirect {
  from: string
  to: string
  /** Another tool’s address of the article, which links may name without being out of date. */
  isForeign?: true
}

/** Everything that was read, complete and free of collisions. Articles are sorted by route. */
export interface Corpus {
  config: Config
  locales: Locale[]
  defaultLocale: string
  articles: Article[]
  assets: Asset[]
  topics: Topic[]
  redirects: Redirect[]
  /** Words that readers use for the same, by language. */
  synonyms: SynonymsFile
  /** What the page of coverage shows; absent where there is no such page. */
  coverage?: PublishedReport
}
