import type { FoundTerm } from './find-pages.ts'
import type { Token } from './question.ts'
import type { TermIndex } from './term-index.ts'

/** Deprecated pages keep this share of their score. */
const deprecatedShare = 0.4
/** What a runbook gets on top that is named like an identifier of the question: an alert. */
const alertBonus = 1.5

/** What a page's score is multiplied with, for what it is rather than for what it says. */
export async function toAdjustment(
  found: readonly FoundTerm[],
  tokens: readonly Token[],
  index: TermIndex,
): Promise<(page: number) => number> {
  const deprecated = (await index.readFacet('status')).get('deprecated')
  const named = found.filter(({ term }) => term.type === 'identifier')
  const runbooks = named.length === 0 ? undefined : (await index.readFacet('kind')).get('runbook')
  const alerts = new Set(
    named.flatMap(({ found }) =>
      found
        .filter(({ alternative }) => alternative.reason === 'exact')
        .flatMap(({ postings }) =>
          [...postings.pages].filter((page, entry) => {
            if (runbooks?.has(page) !== true) return false
            const weights = postings.weights.subarray(postings.starts[entry], postings.starts[entry + 1])
            return weights.some((weight) => weight >= 168)
          }),
        ),
    ),
  )
  const namedShare = toNamedShare(found, tokens)
  return (page) =>
    (deprecated?.has(page) === true ? deprecatedShare : 1) * (alerts.has(page) ? alertBonus : 1) * namedShare(page)
}

/** What a page loses of its score that has none of the identifiers of a question of nothing else, where other pages have them. */
const unnamedLoss = 0.6

/**
 * By page, what it keeps for the identifiers of the question, 1 where it has them all. One that the index knows in parts
 * only, such as a metric with its labels, is had as far as its parts are.
 */
function toNamedShare(found: readonly FoundTerm[], tokens: readonly Token[]): (page: number) => number {
  const identifiers = new Set(tokens.filter(({ type }) => type === 'identifier').map(({ at }) => at))
  const wholes = new Set(found.filter(({ term }) => term.type === 'identifier').map(({ term }) => term.at))
  const asked = found.filter(({ term }) => term.type === 'identifier' || !wholes.has(term.at))
  const total = asked.reduce((sum, { term, idf }) => sum + term.weight * idf, 0)
  const named = asked.flatMap(({ term, found, idf }) => {
    const exact = found.filter(({ alternative: { reason } }) => reason === 'exact' || reason === 'part')
    if (!identifiers.has(term.at) || exact.length === 0) return []
    const pages = new Set(exact.flatMap(({ postings }) => [...postings.pages]))
    return [{ share: (term.weight * idf) / total, pages }]
  })
  return (page) => 1 - unnamedLoss * named.reduce((sum, { share, pages }) => sum + (pages.has(page) ? 0 : share), 0)
}
