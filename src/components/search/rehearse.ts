import { type Fragment, toIndexedPage } from '../../core/answers/indexed-page.ts'
import type { Postings, TermIndex } from '../../core/answers/term-index.ts'
import { Searcher } from './searcher.ts'

const pageCount = 64

/**
 * Answers a question about nothing from memory, so that the code for the first real one is compiled by the time that it
 * comes: its words are still being typed. Nothing is loaded.
 */
export async function rehearse(index: TermIndex, locale: string): Promise<void> {
  const question = /^(?:zh|ja)/.test(locale)
    ? '如何排练一个问题 Rehearsal_v2'
    : 'How do I rehearse a question Rehearsal_v2'
  const fragment: Fragment = {
    url: '/',
    content: `${question}. ${question.repeat(9)}`,
    filters: { name: [question] },
    meta: {},
    anchors: [{ element: 'h2', id: 'rehearsal', location: 12 }],
  }
  const stage: TermIndex = {
    ...index,
    pageCount,
    load: async () => {},
    countMissingBytes: () => 0,
    find: toPostings,
    near: () => [],
    readPage: async () => toIndexedPage(fragment),
    readFacet: async () => new Map(),
    readFacets: async () => new Map(),
  }
  await new Searcher(stage, locale, async () => []).search({ query: question, filters: {}, count: 8, withFacets: true })
}

/** Words on all pages, in the title now and then, and words on none. */
function toPostings(key: string): Postings | undefined {
  if (key.length % 4 === 0) return undefined
  const pages = Uint32Array.from({ length: pageCount }, (_, page) => page)
  return {
    pages,
    starts: Uint32Array.from({ length: pageCount + 1 }, (_, entry) => 2 * entry),
    places: Uint32Array.from({ length: 2 * pageCount }, (_, at) => (at % 2) * key.length),
    weights: Uint8Array.from({ length: 2 * pageCount }, (_, at) => (at % 8 === 0 ? 168 : 24)),
    inDescription: new Uint8Array(pageCount),
  }
}
