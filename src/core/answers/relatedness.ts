import type { Features } from './confidence.ts'
import { isCharacter, isExact } from './confidence.ts'
import type { FoundTerm } from './find-pages.ts'
import type { RankedPage } from './rank.ts'

/**
 * Logistic regression for "the question is about something that the site is about", fitted to questions of documentations,
 * of FAQs and of tickets, each asked of its own set and of all others in its language, and to questions of daily life that no
 * such site answers. A word that no page has tells the more, the more words the site has: an FAQ of forty short answers lacks
 * most of those that people ask in. Of the questions that such an FAQ has among the first three it calls one in thirty
 * something else, and of those of a documentation one in a hundred.
 */
const weights = { bias: -2.5, exact: 2.8, together: 2.1, named: 6.4, unknown: -0.5 }

/** Words of a site from which on one that is missing tells something, and from which on it tells no more. */
const tellingSize = { least: 1000, most: 200_000 }

/** Least cover for a question of one word to be about something of the site: mistyped, or a synonym, it is still that word. */
const leastCover = 0.3

/** Words from the first to the last of those that stand together: of one sentence, about. */
const reach = 8

/**
 * Whether a question is about something that the site is about, by the first page that was found.
 *
 * @param siteWords of all pages together
 */
export function isRelated(
  first: RankedPage,
  found: readonly FoundTerm[],
  { cover, titleMatch, unknown }: Features,
  siteWords: number,
): boolean {
  if (found.length === 1) return cover >= leastCover
  const size = Math.min(tellingSize.most, Math.max(tellingSize.least, siteWords))
  // A name may be like the question in "how do I" alone.
  const isNamed = first.matches.some(({ fields }) => fields.includes('title') || fields.includes('alias'))
  const sum =
    weights.exact * toExactShare(first, found) +
    weights.together * Math.log2(1 + countTogether(first.hits)) +
    weights.named * (isNamed ? titleMatch : 0) +
    weights.unknown * unknown * Math.log(size / tellingSize.least)
  return weights.bias + sum >= 0
}

/** Share of the question's weight that a page has as it was typed, in any form. */
function toExactShare({ matches }: RankedPage, found: readonly FoundTerm[]): number {
  const exact = new Set(matches.filter(({ reason }) => isExact(reason)).map(({ term }) => term))
  const weigh = (terms: readonly FoundTerm[]): number =>
    terms.reduce((sum, { term, idf }) => sum + term.weight * idf, 0)
  return weigh(found.filter(({ term }, number) => exact.has(number) && !isCharacter(term))) / (weigh(found) || 1)
}

/** The most words of the question that a page has close together. */
function countTogether(hits: RankedPage['hits']): number {
  const sorted = hits.toSorted((a, b) => a.at - b.at)
  let most = 0
  for (const [start, { at }] of sorted.entries()) {
    const terms = new Set<number>()
    for (let end = start; end < sorted.length && (sorted[end]?.at ?? 0) - at <= reach; end++)
      terms.add(sorted[end]?.term ?? 0)
    most = Math.max(most, terms.size)
  }
  return most
}
