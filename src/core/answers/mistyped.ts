import { editDistance } from '../text/nearest.ts'
import type { FoundTerm } from './find-pages.ts'
import { findWords } from './found-words.ts'
import type { IndexedPage } from './indexed-page.ts'
import type { RankedPage } from './rank.ts'

/** A word that no page has, and the one that was looked up in its place, as a page writes it. */
export interface Mistyped {
  typed: string
  meant: string
}

/** What was taken for a typing mistake. `pages` are those that are shown, best first. */
export function findMistyped(
  terms: readonly FoundTerm[],
  pages: readonly (Pick<RankedPage, 'hits'> & { content: IndexedPage })[],
): Mistyped[] {
  return terms.flatMap((found, number) => {
    if (!isMistyped(found)) return []
    const typed = found.term.text
    const words = pages.flatMap(({ content, hits }) => {
      const own = hits.filter(({ term }) => term === number)
      return findWords(content, own, [typed]).words
    })
    const meant = findLikest(typed, words)
    return meant === undefined ? [] : [{ typed, meant }]
  })
}

/** Edits of two mistakes and an ending, such as that of a plural. What is further away is a name with the word in it. */
const mostEdits = 6

/** The first of the words that are most like what was typed. */
function findLikest(typed: string, words: readonly string[]): string | undefined {
  const rated = [...new Set(words)].map((word) => ({
    word,
    edits: editDistance(typed.toLowerCase(), word.toLowerCase()),
  }))
  const least = Math.min(mostEdits, ...rated.map(({ edits }) => edits))
  return rated.find(({ edits }) => edits === least)?.word
}

/** Whether pages were found by nothing else than what may have been meant. */
function isMistyped({ term, found }: FoundTerm): boolean {
  const had = found.filter(({ postings }) => postings.pages.length > 0)
  return (
    term.type === 'word' &&
    had.length > 0 &&
    had.every(({ alternative: { reason } }) => reason === 'slip' || reason === 'typo')
  )
}
