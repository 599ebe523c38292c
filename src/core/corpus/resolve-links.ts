import type { Article } from '../domain/article.ts'
import type { Asset, Corpus } from '../domain/corpus.ts'
import { isInternal } from '../markdown/references.ts'
import { readWikiTarget } from '../markdown/wiki-links.ts'
import { markdownEndings, withoutMarkdownEnding } from '../text/markdown-ending.ts'
import { toFreeId, toRouteSegment } from '../text/slug.ts'
import { toServedRoutes } from './served-files.ts'
import { toAllSiteRoutes, toSitePages } from './site-routes.ts'
import { toStandIns } from './stand-ins.ts'
import { createNameFinder } from './wiki-names.ts'

/** Where a target leads. `fragment` is decoded, without `#`; `isKnownFragment` says that the page has such an id. */
export type Resolution =
  | { type: 'article'; article: Article; fragment: string; isKnownFragment: boolean; isRedirect: boolean }
  | { type: 'page'; route: string; fragment: string }
  | { type: 'asset'; asset: Asset }
  | { type: 'repository'; path: string }
  | { type: 'external' }
  | { type: 'broken' }

export type Resolve = (from: Article, target: string) => Resolution

/**
 * Resolves what writers write: relative to the file as on GitHub, from the top of the site or of the repository, with
 * or without extension, percent-encoded or not, to a folder, an old path, or relative to the page's own address.
 *
 * @param isFile says whether a path below the root is a file that is not published
 */
export function createResolver(corpus: Corpus, contentFolder: string, isFile: (path: string) => boolean): Resolve {
  const byFile = new Map(corpus.articles.map((article) => [article.file, article]))
  const byLowerFile = new Map(corpus.articles.map((article) => [article.file.toLowerCase(), article]))
  const byRoute = new Map(corpus.articles.map((article) => [article.route, article]))
  const redirects = new Map(corpus.redirects.map((redirect) => [redirect.from, redirect]))
  const assets = new Map(corpus.assets.map((asset) => [asset.file, asset]))
  const toFolderRoute = createFolderFinder(corpus, contentFolder)
  const pages = new Set([...toSitePages(corpus).keys(), ...toStandIns(corpus).map(({ route }) => route)])
  const served = new Set(toServedRoutes(corpus))
  const top = contentFolder === '' ? '' : `${contentFolder}/`
  const anchors = new Map<Article, Set<string>>()

  const toArticle = (article: Article, fragment: string, isRedirect = false): Resolution => {
    const known = anchors.get(article) ?? new Set(article.body.anchors)
    anchors.set(article, known)
    // Browsers look for exactly this id; GitHub's readers are used to less.
    const id = [fragment, toFreeId(fragment), fragment.toLowerCase()].find((name) => known.has(name))
    const isKnownFragment = fragment === '' || fragment === 'top' || id !== undefined
    return { type: 'article', article, fragment: id ?? fragment, isKnownFragment, isRedirect }
  }

  const atFile = (path: string, fragment: string, locale: string): Resolution | undefined => {
    // Nearly all links name the file itself.
    const named = byFile.get(path)
    if (named !== undefined) return toArticle(named, fragment)
    const names = ['', '/README', '/index', '/_index'].flatMap((name) =>
      markdownEndings.map((ending) => path + name + ending),
    )
    const article =
      names.map((name) => byFile.get(name)).find((found) => found !== undefined) ??
      [path, ...names].map((name) => byLowerFile.get(name.toLowerCase())).find((found) => found !== undefined)
    if (article !== undefined) return toArticle(article, fragment)
    const asset = assets.get(path)
    if (asset !== undefined) return { type: 'asset', asset }
    const page = toFolderRoute(path.replace(/\/$/, ''), locale)
    return page === undefined ? undefined : { type: 'page', route: page, fragment }
  }

  const atRoute = (path: string, fragment: string): Resolution | undefined => {
    const route = toLookupRoute(path)
    const article = byRoute.get(route)
    if (article !== undefined) return toArticle(article, fragment)
    const redirect = redirects.get(route)
    const moved = byRoute.get(redirect?.to ?? '')
    if (moved !== undefined) return toArticle(moved, fragment, redirect?.isForeign !== true)
    return pages.has(route) ? { type: 'page', route, fragment } : undefined
  }

  const findByName = createNameFinder(corpus, toArticle)
  const known = new Map<Article, Map<string, Resolution>>()

  // Checks, look-ups, pages, search and twins each ask about every link.
  return (from, target) => {
    const answers = known.get(from) ?? new Map<string, Resolution>()
    known.set(from, answers)
    const answer = answers.get(target) ?? resolve(from, target)
    answers.set(target, answer)
    return answer
  }

  function resolve(from: Article, target: string): Resolution {
    if (!isInternal(target)) return { type: 'external' }
    const wiki = target.startsWith('[[') ? readWikiTarget(target) : undefined
    if (wiki !== undefined) return findByName(from, wiki)
    const { path, fragment } = splitTarget(target)
    if (path === '') return toArticle(from, fragment)
    if (path.startsWith('/')) return atTop(path, fragment, from)
    const relative = joinPath(from.file.split('/').slice(0, -1), path)
    const found =
      relative === undefined
        ? undefined
        : (atFile(relative, fragment, from.locale) ?? atFile(stripHtml(relative), fragment, from.locale))
    if (found !== undefined) return found
    const place = from.route.split('/').filter(Boolean)
    const addresses = [joinPath(place, path), joinPath(place.slice(0, -1), path)].filter((route) => route !== undefined)
    const byAddress = addresses.map((route) => atRoute(route, fragment)).find((page) => page !== undefined)
    if (byAddress !== undefined) return byAddress
    return relative !== undefined && isFile(relative) ? { type: 'repository', path: relative } : { type: 'broken' }
  }

  function atTop(path: string, fragment: string, from: Article): Resolution {
    const base = corpus.config.base
    const rest = joinPath([], path.startsWith(base) ? path.slice(base.length) : path.slice(1))
    if (rest === undefined) return { type: 'broken' }
    if (rest === '')
      return {
        type: 'page',
        route: corpus.locales.find(({ tag }) => tag === from.locale)?.prefix ? `/${from.locale}/` : '/',
        fragment,
      }
    const locale = corpus.locales.find(({ tag }) => tag === from.locale)
    const prefixes = [top, locale?.folder ? `${top}${locale.folder}/` : top, '', 'static/', 'public/', `${top}static/`]
    for (const prefix of new Set(prefixes)) {
      const found =
        atFile(prefix + rest, fragment, from.locale) ?? atFile(prefix + stripHtml(rest), fragment, from.locale)
      if (found !== undefined) return found
    }
    if (served.has(`/${rest}`)) return { type: 'page', route: `/${rest}`, fragment }
    const route =
      atRoute(rest, fragment) ?? (locale?.prefix ? atRoute(`${locale.prefix}/${rest}`, fragment) : undefined)
    if (route !== undefined) return route
    return isFile(rest) ? { type: 'repository', path: rest } : { type: 'broken' }
  }
}

/**
 * Decodes a target once, to NFC; what is not valid percent-encoding is taken as written. A directive behind a fragment
 * (`#:~:text=words`) is for the browser, and no name of a place.
 */
export function splitTarget(target: string): { path: string; fragment: string } {
  const hash = target.indexOf('#')
  const path = (hash === -1 ? target : target.slice(0, hash)).replace(/\?.*$/, '')
  return {
    path: decodeTarget(path).trim(),
    fragment: hash === -1 ? '' : decodeTarget(target.slice(hash + 1).replace(/:~:.*$/s, '')),
  }
}

/** One name for a target, or a part of one, however it was encoded. */
export function decodeTarget(text: string): string {
  // Most targets have nothing to decode.
  if (/^[!-$&-~]*$/.test(text)) return text
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    return text.normalize('NFC')
  }
}

/** Joins and normalises; `undefined` where the path leaves the root. */
function joinPath(folder: readonly string[], path: string): string | undefined {
  const segments = [...folder]
  for (const segment of path.replaceAll('\\', '/').split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return undefined
  }
  return segments.join('/')
}

const stripHtml = (path: string): string => path.replace(/\.html?$/i, '')

function toLookupRoute(path: string): string {
  const segments = withoutMarkdownEnding(stripHtml(path)).split('/').filter(Boolean).map(toRouteSegment)
  if (/^(?:index|readme)$/.test(segments.at(-1) ?? '')) segments.pop()
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`
}

/**
 * A link to a folder without a page of its own leads to its topic, or to the A–Z where it holds several; the top of the
 * content or of a language, to the home page. A folder that holds several languages leads to the reader's own.
 */
function createFolderFinder(
  corpus: Corpus,
  contentFolder: string,
): (folder: string, locale: string) => string | undefined {
  const top = contentFolder.split('/').filter(Boolean)
  const topics = new Map<string, Map<string, Set<string>>>()
  for (const { file, locale, topic } of corpus.articles) {
    const parts = file.split('/')
    for (let depth = top.length > 0 ? 1 : 0; depth < parts.length; depth++) {
      const folder = parts.slice(0, depth).join('/')
      const byLocale = topics.get(folder) ?? new Map<string, Set<string>>()
      topics.set(folder, byLocale.set(locale, (byLocale.get(locale) ?? new Set()).add(topic)))
    }
  }
  const routes = toAllSiteRoutes(corpus)
  const tops = new Set([contentFolder, ...corpus.locales.map(({ folder }) => joinPath(top, folder))])
  return (folder, from) => {
    const byLocale = topics.get(folder)
    if (byLocale === undefined) return undefined
    const [locale = from] = byLocale.has(from) ? [from] : byLocale.keys()
    const site = routes.get(locale)
    if (tops.has(folder)) return site?.home
    const [slug, ...others] = byLocale.get(locale) ?? []
    return others.length === 0 && slug !== undefined ? site?.topic(slug) : site?.az
  }
}
