import { isKnown } from './confidence.ts'
import type { FoundTerm } from './find-pages.ts'
import type { FacetMembers } from './indexed-page.ts'
import { toSubject } from './question.ts'

/** A topic as `topics.json` beside the index has it. */
export interface SearchTopic {
  /** What the facet `topic` of its pages says. */
  id: string
  title: string
  href: string
}

/** A telling word of the question. */
export interface WeighedTerm {
  /** How much it tells. */
  weight: number
  /** What it adds to the scores of pages that have it as it was typed; of what may be meant by it, nothing. */
  scores: Iterable<readonly [page: number, score: number]>
}

/** The words of a question as `toNearestTopics` weighs them. */
export const toWeighedTerms = (terms: readonly FoundTerm[]): WeighedTerm[] =>
  terms.map((found) => ({ weight: found.term.weight * found.idf, scores: isKnown(found) ? found.scores : [] }))

const offered = 3
/** Words of a question that are compared with the titles of topics. */
const mostWords = 50
/** From this likeness on a topic is named in the question, mistyped or not. */
const named = 0.6
/** Share of what a question tells that a topic's pages have, for the topic to be near it. */
const leastHeld = 0.4

/**
 * The topics that a question without an answer is near to: those named in it, then those whose pages have the most of its
 * words. Most questions about something else are near to none.
 */
export function toNearestTopics(
  query: string,
  topics: readonly SearchTopic[],
  terms: readonly WeighedTerm[],
  members: FacetMembers,
): SearchTopic[] {
  const words = toSubject(query).toLowerCase().split(/\s+/).slice(0, mostWords)
  const total = terms.reduce((sum, { weight }) => sum + weight, 0)
  const rated = topics.map((topic) => {
    const likeness = Math.max(...words.map((word) => toLikeness(word, topic.title.toLowerCase())))
    const bests = terms.map(({ scores }) => toBest(scores, members.get('topic')?.get(topic.id) ?? new Set()))
    const share = terms.reduce((sum, { weight }, at) => sum + ((bests[at] ?? 0) > 0 ? weight : 0), 0) / total
    return {
      topic,
      likeness: likeness < named ? 0 : likeness,
      held: share < leastHeld ? 0 : bests.reduce((sum, best) => sum + best, 0),
    }
  })
  return rated
    .filter(({ likeness, held }) => likeness > 0 || held > 0)
    .sort((a, b) => b.likeness - a.likeness || b.held - a.held)
    .slice(0, offered)
    .map(({ topic }) => topic)
}

/** The score of the page of a set that has the most of a term. */
function toBest(scores: WeighedTerm['scores'], pages: ReadonlySet<number>): number {
  let best = 0
  for (const [page, score] of scores) if (score > best && pages.has(page)) best = score
  return best
}

/** Share of neighbouring letters that two spellings have in common: Dice's coefficient (1945), 0 to 1. */
function toLikeness(a: string, b: string): number {
  const [first, second] = [toPairs(a), toPairs(b)]
  const common = [...first].filter((pair) => second.has(pair)).length
  return (2 * common) / Math.max(1, first.size + second.size)
}

function toPairs(text: string): Set<string> {
  const letters = [...text]
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))
}
