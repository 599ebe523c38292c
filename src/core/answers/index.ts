/**
 * The one ranker: a question as people type it, to the pages that answer it or to an honest "nothing". The same code
 * runs in a browser's worker, in `ask`, in the answer tests and in the coverage report, over the one index of the site.
 *
 * ```ts
 * const index = await openTermIndex(read, 'en')           // read: a path below the index folder → its bytes, unzipped
 * const { state, confidence, results } = await answer('How do I log in?', index, { locale: 'en' })
 * const page = await index.readPage(results[0].page)      // title, href, kind, reviewed, text
 * const result = toSearchResult(page, results[0].hits)    // the passage that answers, as marked segments of text
 * ```
 *
 * `state` is `answered`, `maybe` or `nothing`; `confidence` is 0 to 1. With `nothing` there are no results; `hint` says
 * `empty` or `no-words` where there was nothing to look up.
 */
export { type Answer, type AnswerOptions, answer, type State } from './answer.ts'
export { openTermIndex, type ReadIndexFile } from './pagefind/open-term-index.ts'
export type { TermIndex } from './term-index.ts'
