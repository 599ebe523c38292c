import type { Stem } from './index-key.ts'
import type { FacetMembers, IndexedPage } from './indexed-page.ts'
import type { NameIndex } from './name-index.ts'
import type { Synonyms } from './synonyms.ts'

/** Pages with one word, as parallel arrays. */
export interface Postings {
  /** Ascending. */
  pages: Uint32Array
  /** Where each page's places begin in `places`; one more than there are pages. */
  starts: Uint32Array
  /** Indexes into `IndexedPage.words`. */
  places: Uint32Array
  /** Weight of each place in 24ths. */
  weights: Uint8Array
  /** Whether a page's description holds the word. */
  inDescription: Uint8Array
}

/**
 * An index of pages by word, as the ranker sees it. Words are keys: folded and stemmed as the index does it, see
 * `toIndexKey`. Pages are numbers from 0.
 */
export interface TermIndex {
  readonly pageCount: number
  /** Indexes that it is made of; a word is loaded from each. */
  readonly shardCount: number
  /** Words of an average page. */
  readonly averageLength: number
  lengthOf: (page: number) => number
  /** Gives a folded word the stem that the index gives it. */
  readonly stem: Stem
  /** The site's synonyms for the language. */
  readonly synonyms: Synonyms
  /** A question as the pages would put it, where a language is written in more than one way. */
  respell: (question: string) => string
  /**
   * Loads what `find` and `near` need for these keys.
   *
   * @throws if a part of the index does not load
   */
  load: (keys: readonly string[]) => Promise<void>
  /** Bytes that `load` would have to fetch for these keys, as they come over the line. */
  countMissingBytes: (keys: readonly string[]) => number
  /** Pages with this very word; of a part that was not loaded, none. */
  find: (key: string) => Postings | undefined
  /** All words of the part of the index in which this key stands or would stand, sorted. */
  near: (key: string) => readonly string[]
  /** @throws if it does not load */
  readPage: (page: number) => Promise<IndexedPage>
  /** The pages of one facet, by value. @throws if they do not load */
  readFacet: (name: string) => Promise<ReadonlyMap<string, ReadonlySet<number>>>
  /** All facets. @throws if they do not load */
  readFacets: () => Promise<FacetMembers>
  /** @throws if they do not load */
  readNames: () => Promise<NameIndex>
}
