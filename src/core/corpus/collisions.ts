import type { Article } from '../domain/article.ts'
import type { Redirect } from '../domain/corpus.ts'
import type { Finding } from '../domain/finding.ts'

/** Files that claim one route, the same or different in case only: each is named, none is published over another. */
export function checkRouteCollisions(articles: readonly Article[]): Finding[] {
  const claims = Map.groupBy(articles, ({ route }) => route.normalize('NFC').toLowerCase())
  return [...claims.values()].flatMap((claimants) => {
    if (claimants.length < 2) return []
    const files = claimants.map(({ file }) => file).sort()
    return files.map((file) => ({
      code: 'structure/route-collision',
      severity: 'error' as const,
      at: { type: 'file' as const, file },
      message: `Claims ${claimants[0]?.route}, which ${listOthers(files, file)} ${files.length > 2 ? 'claim' : 'claims'} too.`,
      advice: 'Rename one of them, or give it another "slug".',
    }))
  })
}

/** Old paths → routes, with a finding for each old path that is a live page or leads to two places. */
export function toRedirects(
  articles: readonly Article[],
  toRoute: (article: Article, path: string) => string,
  isLive: (route: string) => boolean,
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
    const report = (article: Article, message: string): void => {
      const at = { type: 'file' as const, file: article.file }
      findings.push({
        code: 'structure/redirect-collision',
        severity: 'error',
        at,
        message,
        advice: 'Remove one of the two.',
      })
    }
    if (isLive(from)) for (const article of [first, ...others]) report(article, `Redirects ${from}, which is a page.`)
    for (const article of others) report(article, `Redirects ${from}, which ${first.file} redirects too.`)
    redirects.push({ from, to: first.route })
  }
  return { redirects: redirects.sort((a, b) => (a.from < b.from ? -1 : 1)), findings }
}

function listOthers(files: readonly string[], file: string): string {
  return files.filter((other) => other !== file).join(' and ')
}
