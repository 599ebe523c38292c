import type { FacetMembers } from './indexed-page.ts'
import { toSubject } from './question.ts'

/** A topic as `topics.json` beside the index has it. */
export interface SearchTopic {
  /** What the facet `topic` of its pages says. */
  id: string
  title: string
  href: string
}

/** What a term of the question adds to the scores of pages. */
export interface ScoredTerm {
  scores: Iterable<readonly [page: number, score: number]>
}

const offered = 3
/** Words of a question that are compared with the titles of topics. */
const mostWords = 50
/** From this likeness on a topic is named in the question, mistyped or not. */
const named = 0.6

/**
 * The topics that a question without an answer is nearest to: those named in it, then those whose pages have the most of
 * its words, then as they come.
 */
export function toNearestTopics(
  query: string,
  topics: readonly SearchTopic[],
  terms: readonly ScoredTerm[],
  members: FacetMembers,
): SearchTopic[] {
  return rateTopics(query, topics, terms, members)
    .slice(0, offered)
    .map(({ topic }) => topic)
}

/** As `toNearestTopics`, but for those that the question does not name and whose pages have none of its words. */
export function toNearTopics(...asked: Parameters<typeof toNearestTopics>): SearchTopic[] {
  return rateTopics(...asked)
    .filter(({ likeness, held }) => likeness > 0 || held > 0)
    .slice(0, offered)
    .map(({ topic }) => topic)
}

interface RatedTopic {
  topic: SearchTopic
  likeness: number
  held: number
}

function rateTopics(
  query: string,
  topics: readonly SearchTopic[],
  terms: readonly ScoredTerm[],
  members: FacetMembers,
): RatedTopic[] {
  const words = toSubject(query).toLowerCase().split(/\s+/).slice(0, mostWords)
  const rated = topics.map((topic) => {
    const likeness = Math.max(...words.map((word) => toLikeness(word, topic.title.toLowerCase())))
    return {
      topic,
      likeness: likeness < named ? 0 : likeness,
      held: sumBest(terms, members.get('topic')?.get(topic.id) ?? new Set()),
    }
  })
  return rated.sort((a, b) => b.likeness - a.likeness || b.held - a.held)
}

/** What the page of a set that has the most of each term has of it, added up. */
function sumBest(terms: readonly ScoredTerm[], pages: ReadonlySet<number>): number {
  return terms.reduce((sum, { scores }) => {
    const inside = [...scores].filter(([page]) => pages.has(page)).map(([, score]) => score)
    return sum + Math.max(0, ...inside)
  }, 0)
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
