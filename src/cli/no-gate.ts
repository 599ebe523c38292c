import { createSiteClaims } from '../core/corpus/route-claims.ts'
import { createSite, type Site } from '../views/site.ts'

/**
 * A site with one page a route: of files that claim the same one, the first by name stays; what the site has itself stays
 * in any case. For `--no-gate` only.
 */
export function withoutCollisions(site: Site): Site {
  const taken = new Set<string>()
  const findClaim = createSiteClaims(site.corpus)
  const byFile = [...site.corpus.articles].sort((a, b) => (a.file < b.file ? -1 : 1))
  const kept = new Set(
    byFile.filter(({ route }) => {
      const key = route.normalize('NFC').toLowerCase()
      if (taken.has(key) || findClaim(route) !== undefined) return false
      taken.add(key)
      return true
    }),
  )
  const articles = site.corpus.articles.filter((article) => kept.has(article))
  const redirects = site.corpus.redirects.filter(({ from }) => !taken.has(from.toLowerCase()))
  return createSite({ ...site.corpus, articles, redirects }, site.resolve, site.fallbackTitle)
}
