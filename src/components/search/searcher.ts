import { countFacets, type FacetCounts, type Filters, hasFilters, matchesFilters } from './facets.ts'
import { toQueryWords } from './found-words.ts'
import type { FacetMembers, TermIndex } from './pagefind.client.ts'
import { type SearchResult, toSearchResult } from './passages.ts'
import { type Ranking, rank, toTerms } from './rank.ts'

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
  /** No page has all words: these have some of them. */
  isPartial: boolean
  facets: FacetCounts
}

/** Answers queries from an index. Remembers the last ranking, so that filters and "show more" ask for no word again. */
export class Searcher {
  #last: { query: string; terms: string[]; ranking: Promise<Ranking> } | undefined
  #members: Promise<FacetMembers> | undefined

  readonly #index: TermIndex
  readonly #locale: string

  constructor(index: TermIndex, locale: string) {
    this.#index = index
    this.#locale = locale
  }

  async search({ query, filters, count, withFacets }: SearchRequest): Promise<SearchAnswer> {
    if (this.#last?.query !== query) {
      const terms = toTerms(query, this.#locale)
      this.#last = { query, terms, ranking: this.#rank(terms) }
    }
    const words = toQueryWords(query, this.#last.terms)
    const { pages, isPartial } = await this.#last.ranking
    const members = withFacets || hasFilters(filters) ? await this.#readFacets() : new Map()
    const left = pages.filter(({ id }) => matchesFilters(id, filters, members))
    const shown = left.slice(0, count)
    const results = shown.map(async ({ id, hits }) => toSearchResult(await this.#index.readPage(id), hits, words))
    return {
      total: left.length,
      results: await Promise.all(results),
      isPartial,
      facets: withFacets
        ? countFacets(
            pages.map(({ id }) => id),
            filters,
            members,
          )
        : {},
    }
  }

  async #rank(terms: readonly string[]): Promise<Ranking> {
    return rank(await Promise.all(terms.map(async (term) => ({ term, matches: await this.#index.query(term) }))))
  }

  #readFacets(): Promise<FacetMembers> {
    this.#members ??= this.#index.readFacets()
    return this.#members
  }
}
