import type { Features } from './confidence.ts'
import { isCharacter, isExact } from './confidence.ts'
import type { FoundTerm } from './find-pages.ts'
import type { RankedPage } from './rank.ts'

/**
 * Logistic regression for "the question is about something that the site is about", fitted to questions of documentations,
 * of FAQs and of tickets, each asked of its own set and of all others in its language, and to questions of daily life that no
 * such site answers. Of a set's own questions it calls one in eighty something else, and of those whose first page is right one
 * in four hundred.
 */
const weights = { bias: -1.5, exact: 3.3, together: 2.9, named: 8.2, unknown: -3.1, terms: -0.7 }

/** Least cover for a question of one word to be about something of the site: mistyped, or a synonym, it is still that word. */
const leastCover = 0.3

/** Words from the first to the last of those that stand together: of one sentence, about. */
const reach = 8

/** Whether a question is about something that the site is about, by the first page that was found. */
export function isRelated(
  first: RankedPage,
  found: readonly FoundTerm[],
  { cover, titleMatch, terms, unknown }: Features,
): boolean {
  if (found.length === 1) return cover >= leastCover
  // A name may be like the question in "how do I" alone.
  const isNamed = first.matches.some(({ fields }) => fields.includes('title') || fields.includes('alias'))
  const sum =
    weights.exact * toExactShare(first, found) +
    weights.together * Math.log2(1 + countTogether(first.hits)) +
    weights.named * (isNamed ? titleMatch : 0) +
    weights.unknown * unknown +
    weights.terms * terms
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
