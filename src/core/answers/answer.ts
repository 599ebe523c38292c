import { type Assessment, assess, type State } from './confidence.ts'
import { stemmerOf, toIndexKey } from './index-key.ts'
import { type Token, toSubject, toTokens } from './question.ts'
import { type FoundTerm, findPages, type RankedPage, rankPages, settings } from './rank.ts'
import type { TermIndex } from './term-index.ts'
import { findTerms, type Part } from './terms.ts'
import { toTitleMatch } from './title-match.ts'

export interface AnswerOptions {
  /** Tag of the index's language, such as `en` or `zh-cn`. */
  locale: string
  /** Pages to answer with at the most; 10 unless said. */
  count?: number
  /** The last word may be unfinished. */
  isTyping?: boolean
  /** Words that the index is asked for at the most: each may load a part of it. 16 unless said. */
  maxTerms?: number
  /** Parts of the index to load at the most for what was not typed but may be meant, such as synonyms. No limit unless said. */
  maxParts?: number
  /** Only pages that this lets through. */
  filter?: (page: number) => boolean
  /** Parts of the ranker to leave out, for measuring what they bring. */
  without?: readonly Part[]
}

export interface Answer extends Assessment {
  /** Best first; none where the state is `nothing`. */
  results: RankedPage[]
  /** The telling words of the question and what the index has of them. */
  terms: FoundTerm[]
  /** Why nothing was looked up. */
  hint?: 'empty' | 'no-words'
}

export type { State }

const defaults = { count: 10, maxTerms: 16 }

/**
 * Ranks the pages of an index by how well they answer a question: a word, a sentence, or a ticket whose first line is
 * its subject. Any text will do, of any length; what is over 4,000 characters is not looked at.
 *
 * @throws only what the index throws where a part of it does not load
 */
export async function answer(question: string, index: TermIndex, options: AnswerOptions): Promise<Answer> {
  const { locale, count = defaults.count, maxTerms = defaults.maxTerms, filter } = options
  const without = new Set(options.without ?? [])
  const tokens = toTokens(question, locale)
  if (!tokens.some(({ isNoise }) => !isNoise)) {
    const hint = tokens.length === 0 ? 'empty' : 'no-words'
    return { state: 'nothing', confidence: 0, results: [], terms: [], hint }
  }
  const terms = await findTerms(tokens, index, index.synonyms, locale, {
    without,
    isTyping: options.isTyping ?? false,
    maxTerms,
    maxParts: options.maxParts ?? Number.POSITIVE_INFINITY,
  })
  const found = findPages(terms, index, without)
  const adjust = await toAdjustment(found, index)
  const ranked = rankPages(found, without, adjust)
  await weighNames(ranked, question, found, index, adjust, without)
  const kept = filter === undefined ? ranked : ranked.filter(({ page }) => filter(page))
  await weighTitles(kept, tokens, found, index, locale, without)
  const { state, confidence } = assess(ranked, found)
  return { state, confidence, results: state === 'nothing' ? [] : kept.slice(0, count), terms: found }
}

async function weighNames(
  ranked: RankedPage[],
  question: string,
  found: readonly FoundTerm[],
  index: TermIndex,
  adjust: (page: number) => number,
  without: ReadonlySet<Part>,
): Promise<void> {
  const likeness = (await index.readNames()).compare(toSubject(question))
  const total = found.reduce((sum, { term, idf }) => sum + term.weight * idf, 0)
  for (const ranking of ranked) {
    ranking.parts.names = likeness.get(ranking.page) ?? 0
    if (!without.has('names')) ranking.score += settings.names * total * ranking.parts.names * adjust(ranking.page)
  }
  ranked.sort((a, b) => b.score - a.score || a.page - b.page)
}

/** Pages whose titles are compared with the question: those that are shown, so that no others need be loaded. */
const compared = 10

async function weighTitles(
  ranked: RankedPage[],
  tokens: readonly Token[],
  found: readonly FoundTerm[],
  index: TermIndex,
  locale: string,
  without: ReadonlySet<Part>,
): Promise<void> {
  const stem = without.has('stemming') ? (word: string): string => word : stemmerOf(locale)
  const total = found.reduce((sum, { term, idf }) => sum + term.weight * idf, 0)
  const near = ranked.slice(0, compared)
  const pages = await Promise.all(near.map(({ page }) => index.readPage(page)))
  for (const [number, ranking] of near.entries()) {
    const page = pages[number]
    if (page === undefined) continue
    const match = toTitleMatch(page, tokens, found, (word) => toIndexKey(word, stem), locale)
    ranking.parts.titleMatch = match
    if (without.has('fields')) continue
    ranking.parts.likeness =
      settings.titleMatch * total * match ** settings.titlePower * (page.isDeprecated ? deprecatedShare : 1)
    ranking.score += ranking.parts.likeness
  }
  ranked.splice(0, near.length, ...near.sort((a, b) => b.score - a.score || a.page - b.page))
}

/** Deprecated pages keep this share of their score. */
const deprecatedShare = 0.4
/** What a runbook gets on top that is named like an identifier of the question: an alert. */
const alertBonus = 1.5

async function toAdjustment(found: readonly FoundTerm[], index: TermIndex): Promise<(page: number) => number> {
  const members = await index.readFacets()
  const deprecated = members.get('status')?.get('deprecated')
  const runbooks = members.get('kind')?.get('runbook')
  const named = found.filter(({ term }) => term.type === 'identifier')
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
  return (page) => (deprecated?.has(page) === true ? deprecatedShare : 1) * (alerts.has(page) ? alertBonus : 1)
}
