import type { Article } from '../domain/article.ts'
import type { Redirect } from '../domain/corpus.ts'
import type { Finding, SourceLocation } from '../domain/finding.ts'
import { findUnservedName, findWrittenAddress, hasLongName } from './written-address.ts'

export interface RedirectRules {
  /** An old path as it is written, as a route. */
  toRoute: (article: Article, path: string) => string
  isPage: (route: string) => boolean
  /** Whether the site has files of its own there. */
  isFile: (route: string) => boolean
  /** Addresses that the article has with another tool. They give way to all else, without a word. */
  addressesOf?: (article: Article) => readonly string[]
  /** Where the article writes an old path, by its place in the list. */
  at: (article: Article, index: number) => SourceLocation
}

/** Old paths → routes, with a finding for each that is a live page or file, or leads to two places. */
export function toRedirects(
  articles: readonly Article[],
  { toRoute, isPage, isFile, addressesOf, at }: RedirectRules,
): { redirects: Redirect[]; findings: Finding[] } {
  const findings: Finding[] = []
  const claims = new Map<string, Map<Article, number>>()
  for (const article of articles) {
    for (const [index, path] of article.redirects.entries()) {
      const written = findWrittenAddress(path)
      if (written !== undefined && isFile(written)) {
        findings.push(collide(at(article, index), `Redirects ${written}, ${ownFiles}.`, 'Remove the entry.'))
        continue
      }
      const from = toRoute(article, path)
      const unclear = findUnclear(path, from)
      if (unclear !== undefined)
        findings.push({ code: 'schema/unclear-path', severity: 'warning', at: at(article, index), ...unclear })
      const isNone = isPattern(path) || hasLongName(path) || from === '/'
      if (from === article.route || isNone) continue
      const claimants = claims.get(from) ?? new Map<Article, number>()
      claims.set(from, claimants)
      if (!claimants.has(article)) claimants.set(article, index)
    }
  }
  const redirects: Redirect[] = []
  for (const [from, claimants] of claims) {
    const [first, ...others] = claimants.keys()
    if (first === undefined) continue
    const report = (article: Article, message: string, advice: string): void => {
      findings.push(collide(at(article, claimants.get(article) ?? 0), message, advice))
    }
    if (isPage(from) || isFile(from)) {
      const what = isPage(from) ? 'which is a page' : ownFiles
      const advice = isPage(from) ? 'Remove one of the two.' : 'Remove the entry.'
      for (const article of [first, ...others]) report(article, `Redirects ${from}, ${what}.`, advice)
    } else redirects.push({ from, to: first.route })
    for (const article of others)
      report(article, `Redirects ${from}, which ${first.file} redirects too.`, 'Remove one of the two.')
  }
  const taken = new Set(claims.keys())
  for (const article of articles) {
    for (const path of addressesOf?.(article) ?? []) {
      const from = toRoute(article, path)
      if (from === article.route || taken.has(from) || isPattern(path) || isPage(from) || isFile(from)) continue
      taken.add(from)
      redirects.push({ from, to: article.route, isForeign: true })
    }
  }
  return { redirects: redirects.sort((a, b) => (a.from < b.from ? -1 : 1)), findings }
}

const ownFiles = 'where the site has files of its own'

const collide = (at: SourceLocation, message: string, advice: string): Finding => ({
  code: 'structure/redirect-collision',
  severity: 'error',
  at,
  message,
  advice,
})

/** What a redirect cannot be as it is written, and what becomes of it. */
function findUnclear(path: string, from: string): Pick<Finding, 'message' | 'advice'> | undefined {
  if (isPattern(path))
    return {
      message: `"${path}" is a pattern, and only whole paths lead here, so nothing does.`,
      advice: 'Write each old path on its own.',
    }
  const [, mark] = /^[^?#]*([?#])/.exec(path) ?? []
  if (hasLongName(path))
    return {
      message: `"${path.slice(0, 40).toWellFormed()}…" has a name of more than 255 bytes, which no disk holds, so nothing leads here from it.`,
      advice: 'Redirect it where the site is served, and remove the entry.',
    }
  const unserved = findUnservedName(path)
  const reason =
    mark !== undefined
      ? `a site of files is not told what stands behind "${mark}"`
      : /^\/(?:.*\/)?\.\.?(?:\/|$)/.test(path)
        ? 'the path goes up on its way'
        : unserved === undefined
          ? undefined
          : `not every host serves a file named "${unserved}"`
  if (from === '/')
    return {
      message: `"${path}" is the home page${reason === undefined ? '' : `, because ${reason}`}, so nothing leads here from it.`,
      advice: 'Remove the entry.',
    }
  return reason === undefined
    ? undefined
    : { message: `"${path}" is read as "${from}", because ${reason}.`, advice: `Write "${from}".` }
}

/** `/old/*` and `/old/:name`, which some hosts know in files of their own. */
const isPattern = (path: string): boolean => /\*|\/:\w/.test(path.replace(/[?#].*$/, ''))
