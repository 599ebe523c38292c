import type { Article } from '../domain/article.ts'
import type { Corpus } from '../domain/corpus.ts'
import type { Finding, SourceLocation } from '../domain/finding.ts'
import { createFileLookup } from './served-files.ts'
import { toAllSiteRoutes, toSitePages } from './site-routes.ts'
import { type StandIn, toStandIns } from './stand-ins.ts'

export type Claimed = Pick<Corpus, 'articles' | 'locales' | 'defaultLocale' | 'assets'>

/**
 * Addresses that two claim: articles, with case aside; an article and a page or file that the site has itself, in any
 * language; an article and another that stands in for a missing translation. Each is named, none is published over
 * another.
 */
export function checkRouteCollisions(corpus: Claimed, at: Places): Finding[] {
  const claims = Map.groupBy(corpus.articles, ({ route }) => toKey(route))
  return [...checkArticles(claims, at), ...checkSite(corpus, at), ...checkStandIns(corpus, claims, at)]
}

/** Where a file says its address: its "slug", else the file as a whole. */
type Places = (file: string) => SourceLocation

/** Says of an article whether the site has a page or file of its own where it would be. */
export function createSiteClaims(corpus: Claimed): (route: string) => string | undefined {
  const pages = toSitePages(corpus)
  const findFile = createFileLookup(corpus)
  return (route) => {
    const page = pages.get(route)
    if (page !== undefined) return page
    const file = findFile(route)
    return file === undefined ? undefined : `where the site has the file ${file}`
  }
}

function checkArticles(claims: ReadonlyMap<string, readonly Article[]>, at: Places): Finding[] {
  return [...claims.values()].flatMap((claimants) => {
    if (claimants.length < 2) return []
    const files = claimants.map(({ file }) => file).sort()
    const verb = files.length > 2 ? 'claim' : 'claims'
    return files.map((file) => {
      const others = files.filter((other) => other !== file).join(' and ')
      const message = `Claims ${claimants[0]?.route}, which ${others} ${verb} too.`
      return toFinding('error', at(file), message, 'Rename one of them, or give it another "slug".')
    })
  })
}

function checkSite(corpus: Claimed, at: Places): Finding[] {
  const findClaim = createSiteClaims(corpus)
  return corpus.articles.flatMap(({ route, file }) => {
    const claim = findClaim(route)
    if (claim === undefined) return []
    const message = `Claims ${route}, ${claim.startsWith('where ') ? claim : `which is ${claim}`}.`
    return [toFinding('error', at(file), message, 'Rename the file or its folder, or give it another "slug".')]
  })
}

function checkStandIns(corpus: Claimed, claims: ReadonlyMap<string, readonly Article[]>, at: Places): Finding[] {
  const pages = toSitePages(corpus)
  const indexes = new Set([...toAllSiteRoutes(corpus).values()].flatMap(({ runbooks, tiers }) => [runbooks, tiers]))
  return toStandIns(corpus).flatMap((standIn) => {
    const page = pages.get(standIn.route)
    // An index shows what a folder's page would, and more.
    if (page !== undefined && !indexes.has(standIn.route)) {
      const message = `Claims ${standIn.route} for readers of ${standIn.locale}, which is ${page}.`
      return [toFinding('error', at(standIn.article.file), message, 'Rename the file or its folder, or translate it.')]
    }
    return (claims.get(toKey(standIn.route)) ?? []).map((owner) => toStandInFinding(standIn, owner, at))
  })
}

function toStandInFinding({ article, locale, route }: StandIn, owner: Article, at: Places): Finding {
  if (owner.locale !== locale) {
    const message = `Claims ${route}, where ${article.file} stands in for its translation into ${locale}.`
    return toFinding('error', at(owner.file), message, 'Rename the file or its folder.')
  }
  const message = `Has no page for readers of ${locale}: ${owner.file} has its address ${route}.`
  const advice = 'Give a translation the same path as its original, or another "slug" to what is none.'
  return toFinding('warning', at(article.file), message, advice)
}

const toKey = (route: string): string => route.normalize('NFC').toLowerCase()

function toFinding(severity: Finding['severity'], at: SourceLocation, message: string, advice: string): Finding {
  return { code: 'structure/route-collision', severity, at, message, advice }
}
