import type { Article } from '../domain/article.ts'
import type { Redirect } from '../domain/corpus.ts'
import type { Finding } from '../domain/finding.ts'

export interface RedirectRules {
  /** An old path as it is written, as a route. */
  toRoute: (article: Article, path: string) => string
  isPage: (route: string) => boolean
  /** Whether the site has files of its own there. */
  isFile: (route: string) => boolean
}

/** Old paths → routes, with a finding for each that is a live page or file, or leads to two places. */
export function toRedirects(
  articles: readonly Article[],
  { toRoute, isPage, isFile }: RedirectRules,
): { redirects: Redirect[]; findings: Finding[] } {
  const findings: Finding[] = []
  const claims = new Map<string, Article[]>()
  for (const article of articles) {
    for (const path of article.redirects) {
      const from = toRoute(article, path)
      if (from === article.route) continue
      claims.set(from, [...(claims.get(from) ?? []), article])
    }
  }
  const redirects: Redirect[] = []
  for (const [from, claimants] of claims) {
    const [first, ...others] = [...new Set(claimants)]
    if (first === undefined) continue
    const report = (article: Article, message: string, advice: string): void => {
      const at = { type: 'file' as const, file: article.file }
      findings.push({ code: 'structure/redirect-collision', severity: 'error', at, message, advice })
    }
    if (isPage(from) || isFile(from)) {
      const what = isPage(from) ? 'which is a page' : 'where the site has files of its own'
      const advice = isPage(from) ? 'Remove one of the two.' : 'Remove the entry.'
      for (const article of [first, ...others]) report(article, `Redirects ${from}, ${what}.`, advice)
    } else redirects.push({ from, to: first.route })
    for (const article of others)
      report(article, `Redirects ${from}, which ${first.file} redirects too.`, 'Remove one of the two.')
  }
  return { redirects: redirects.sort((a, b) => (a.from < b.from ? -1 : 1)), findings }
}
