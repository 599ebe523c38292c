import { markdownEndings, withoutMarkdownEnding } from '../text/markdown-ending.ts'
import { toRouteSegment } from '../text/slug.ts'

/** Addresses that the site itself serves; an article of that name gets `-page` behind it. */
const reserved = new Set(['search', 'help', 'topics', 'a-z', 'changes', 'api', 'assets', '_kb', '404'])
/** Files at the top of a site: neither an article nor a folder of articles can have their names. */
const files = new Set(['robots.txt', 'llms.txt', 'sitemap.xml', 'changes.xml', 'opensearch.xml', '404.html'])
/** The file that every page is. */
const pageFile = 'index.html'

/** A path below the locale folder, taken apart: `a/b/README.md` → id `a/b`, an index. */
export interface ArticlePath {
  id: string
  isIndex: boolean
  /** Route segments, without the locale. */
  segments: string[]
  /** The segments as they would be, were the first not the site's own. */
  reserved: string[] | undefined
}

/**
 * Where an article goes. `index.md` and `_index.md` are their folder's page, `README.md` too unless the folder has one
 * of those or a file of the folder's name lies beside it; at the top, where the home page is, each keeps its own name.
 *
 * @param siblings every path below the same locale folder, lower case
 */
export function toArticlePath(rest: string, siblings: ReadonlySet<string>, slug: string | undefined): ArticlePath {
  const parts = withoutMarkdownEnding(rest).split('/')
  const name = (parts.at(-1) ?? '').toLowerCase()
  const folder = parts.slice(0, -1)
  const isIndex = folder.length > 0 && isFolderPage(name, folder.join('/').toLowerCase(), siblings)
  const names = isIndex ? folder : parts
  const segments = names.map(toRouteSegment).map((segment) => (segment === pageFile ? `${segment}-page` : segment))
  if (slug !== undefined && segments.length > 0) segments[segments.length - 1] = toRouteSegment(slug)
  const [first = ''] = segments
  const isReserved = (segments.length === 1 && reserved.has(first)) || files.has(first)
  if (!isReserved) return { id: names.join('/'), isIndex, segments, reserved: undefined }
  return { id: names.join('/'), isIndex, segments: segments.with(0, `${first}-page`), reserved: segments }
}

export function toRoute(prefix: string, segments: readonly string[]): string {
  return `/${[prefix, ...segments].map((segment) => (segment === '' ? '' : `${segment}/`)).join('')}`
}

function isFolderPage(name: string, folder: string, siblings: ReadonlySet<string>): boolean {
  if (name === 'index' || name === '_index') return true
  if (name !== 'readme') return false
  const rivals = [`${folder}/index`, `${folder}/_index`, folder]
  return !rivals.some((rival) => markdownEndings.some((ending) => siblings.has(rival + ending)))
}
