import { type Answer, answer, type State } from '../../core/answers/answer.ts'
import type { FacetMembers } from '../../core/answers/indexed-page.ts'
import { findMistyped, type Mistyped } from '../../core/answers/mistyped.ts'
import { type SearchTopic, toNearestTopics, toWeighedTerms } from '../../core/answers/nearest-topics.ts'
import { type SearchResult, toSearchResult } from '../../core/answers/passages.ts'
import type { TermIndex } from '../../core/answers/term-index.ts'
import { countFacets, type FacetCounts, type Filters, hasFilters, matchesFilters } from './facets.ts'

export interface SearchRequest {
  query: string
  filters: Filters
  /** Results to answer with, counted from the best. */
  count: number
  withFacets: boolean
}

export interface SearchAnswer {
  total: number
  results: SearchResult[]
  /** Whether the site has an answer, may have one, or has none: then there are no results. */
  state: State
  /** 0 to 1: how likely the first result answers. */
  confidence: number
  /** Why nothing was looked up. */
  hint: Answer['hint']
  facets: FacetCounts
  /** Words that no article has, with what was looked up in their place. */
  mistyped: Mistyped[]
  /** Where to look instead, where there is no answer. */
  topics: SearchTopic[]
}

/** Pages that one query can lead to. */
const maxPages = 60
/**
 * Bytes of words that a question may load from each shard. The first one may move 350 kB in all, each further one 150 kB;
 * the pages that are shown take 20 kB of that, what every question needs about 80 kB of the first.
 */
const maxBytes = { first: 244_000, further: 122_000 }

/** Answers queries from an index. Remembers the last answer, so that filters and "show more" ask for no word again. */
export class Searcher {
  #last: { query: string; answer: Promise<Answer> } | undefined
  readonly #index: TermIndex
  readonly #locale: string
  readonly #readTopics: () => Promise<SearchTopic[]>

  /** @param readTopics the site's topics in the language of the index, asked for only where there is no answer */
  constructor(index: TermIndex, locale: string, readTopics: () => Promise<SearchTopic[]>) {
    this.#index = index
    this.#locale = locale
    this.#readTopics = readTopics
  }

  async search({ query, filters, count, withFacets }: SearchRequest): Promise<SearchAnswer> {
    if (this.#last?.query !== query) {
      // A space after a word says that it is finished.
      const options = {
        locale: this.#locale,
        count: maxPages,
        isTyping: /[\p{L}\p{N}]$/u.test(query),
        maxBytes: this.#index.shardCount * (this.#last === undefined ? maxBytes.first : maxBytes.further),
      }
      const asked = { query, answer: answer(query, this.#index, options) }
      this.#last = asked
      // The next time may find the line back.
      asked.answer.catch(() => {
        if (this.#last === asked) this.#last = undefined
      })
    }
    const { results: pages, terms, state, confidence, hint } = await this.#last.answer
    const members: FacetMembers = withFacets || hasFilters(filters) ? await this.#index.readFacets() : new Map()
    const left = pages.filter(({ page }) => matchesFilters(page, filters, members))
    const words = terms.map(({ term }) => term.text)
    const shown = await Promise.all(
      left.slice(0, count).map(async ({ page, hits }) => ({ content: await this.#index.readPage(page), hits })),
    )
    return {
      total: left.length,
      results: shown.map(({ content, hits }) => toSearchResult(content, hits, words)),
      mistyped: findMistyped(terms, shown),
      state,
      confidence,
      hint,
      facets: withFacets
        ? countFacets(
            pages.map(({ page }) => page),
            filters,
            members,
          )
        : {},
      topics: state === 'nothing' && hint === undefined ? await this.#findTopics(query, terms) : [],
    }
  }

  async #findTopics(query: string, terms: Answer['terms']): Promise<SearchTopic[]> {
    const [topics, members] = await Promise.all([this.#readTopics(), this.#index.readFacets()])
    return toNearestTopics(query, topics, toWeighedTerms(terms), members)
  }
}
