import { toAdjustment } from './adjust.ts'
import { type Assessment, assess, type State } from './confidence.ts'
import { type FoundTerm, findPages } from './find-pages.ts'
import { type Stem, toIndexKey } from './index-key.ts'
import type { NameIndex } from './name-index.ts'
import { type Token, toSubject, toTokens } from './question.ts'
import { toQuestionType } from './question-type.ts'
import { type RankedPage, rankPages } from './rank.ts'
import { settings } from './settings.ts'
import type { TermIndex } from './term-index.ts'
import { findTerms, type Part } from './terms.ts'
import { maxLength } from './ticket-lines.ts'
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
  /** Bytes of the index to load at the most, once a few words are there that tell most. No limit unless said. */
  maxBytes?: number
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
export async function answer(typed: string, index: TermIndex, options: AnswerOptions): Promise<Answer> {
  const question = index.respell(typed.slice(0, maxLength))
  const { locale, count = defaults.count, maxTerms = defaults.maxTerms } = options
  const without = new Set(options.without ?? [])
  const tokens = toTokens(question, locale)
  if (!tokens.some(({ isNoise }) => !isNoise)) {
    const named = tokens.length < leastNoise ? [] : findNamed(question, await index.readNames())
    if (named.length > 0)
      return { state: 'answered', confidence: named[0]?.score ?? 0, results: named.slice(0, count), terms: [] }
    const hint = tokens.length === 0 ? 'empty' : 'no-words'
    return { state: 'nothing', confidence: 0, results: [], terms: [], hint }
  }
  const terms = await findTerms(tokens, index, index.synonyms, locale, {
    without,
    isTyping: options.isTyping ?? false,
    maxTerms,
    maxBytes: options.maxBytes ?? Number.POSITIVE_INFINITY,
  })
  const found = findPages(terms, index, without)
  const adjust = await toAdjustment(found, tokens, index)
  const ranked = rankPages(found, without, adjust)
  weighNames(ranked, {
    question,
    tokens,
    found,
    locale,
    without,
    adjust,
    names: await index.readNames(),
    stem: index.stem,
  })
  const { state, confidence } = assess(ranked, found, index.pageCount * index.averageLength)
  const results = state === 'nothing' ? [] : ranked.filter((page) => isBeside(page, ranked)).slice(0, count)
  return { state, confidence, results, terms: found }
}

/** Small words that are looked for among names: "what is this" begins too many questions. */
const leastNoise = 4

/** How alike a question of small words only and a name must be, letter by letter. */
const leastLikeness = 0.85

/** Pages that are called what was asked, though no word of it tells anything: "How soon will I get an answer?". */
function findNamed(question: string, names: NameIndex): RankedPage[] {
  const alike = [...names.compare(toSubject(question))].filter(([, likeness]) => likeness >= leastLikeness)
  return alike
    .map(([page, likeness]): RankedPage => {
      const parts = { words: 0, phrase: 0, early: 0, cover: 0, titleMatch: likeness, questionType: 0 }
      return { page, score: likeness, hits: [], matches: [], parts: { ...parts, likeness, names: likeness } }
    })
    .sort(byScore)
}

/** A page that is worth showing has this share of the best page's score, or of what that one holds of the question. */
const leastShare = { score: 0.3, cover: 0.8 }

/**
 * Whether a page is worth showing beside the best one. What is left out has a common word of the question and little else;
 * of a question of one word, nothing is.
 */
function isBeside({ score, parts }: RankedPage, [best]: readonly RankedPage[]): boolean {
  if (best === undefined) return false
  return score >= leastShare.score * best.score || parts.cover >= leastShare.cover * best.parts.cover
}

/** Pages whose names are compared with the question word by word as well: those that may be shown then. */
const compared = 20

interface Naming {
  question: string
  tokens: readonly Token[]
  found: readonly FoundTerm[]
  locale: string
  without: ReadonlySet<Part>
  adjust: (page: number) => number
  names: NameIndex
  stem: Stem
}

/** Adds to scores how alike the question and the pages' names are, and sorts anew: by letters, then by words and by what is asked. */
function weighNames(ranked: RankedPage[], naming: Naming): void {
  const { question, tokens, found, locale, without, adjust, names } = naming
  const total = found.reduce((sum, { term, idf }) => sum + term.weight * idf, 0)
  const subject = toSubject(question)
  const likeness = names.compare(
    subject,
    ranked.map(({ page }) => page),
  )
  for (const ranking of ranked) {
    ranking.parts.names = likeness.get(ranking.page) ?? 0
    if (!without.has('names')) addLikeness(ranking, settings.names * ranking.parts.names)
  }
  ranked.sort(byScore)
  const stem = without.has('stemming') ? (word: string): string => word : naming.stem
  const type = toQuestionType(subject)
  const { asked, telling } = toAsked(tokens, found)
  for (const ranking of ranked.slice(0, compared)) {
    const called = names.namesOf(ranking.page)
    ranking.parts.titleMatch = toTitleMatch(called, asked, telling, (word) => toIndexKey(word, stem), locale)
    if (!without.has('fields')) addLikeness(ranking, settings.titleMatch * ranking.parts.titleMatch)
    if (without.has('question') || !called.some((name) => toQuestionType(name) === type)) continue
    const share = type === undefined ? settings.statement : settings.questionType
    ranking.parts.questionType = share * total * adjust(ranking.page)
    ranking.score += ranking.parts.questionType
  }
  ranked.sort(byScore)

  function addLikeness(ranking: RankedPage, share: number): void {
    const likeness = share * total * adjust(ranking.page)
    ranking.parts.likeness += likeness
    ranking.score += likeness
  }
}

/** What names are compared with: a ticket's subject, if it tells anything. */
function toAsked(
  tokens: readonly Token[],
  found: readonly FoundTerm[],
): { asked: readonly Token[]; telling: readonly FoundTerm[] } {
  const telling = found.filter(({ term }) => term.isSubject)
  return telling.length === 0
    ? { asked: tokens, telling: found }
    : { asked: tokens.filter(({ isSubject }) => isSubject), telling }
}

const byScore = (a: RankedPage, b: RankedPage): number => b.score - a.score || a.page - b.page
