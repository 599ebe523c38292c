/**
 * Characters that nobody writes and nobody sees, put into the text that the search index keeps so that excerpts know
 * where blocks end. They stand at the edge of a word, so they are no words themselves and part none.
 */

/** Nothing reads on across this: code begins or ends, or a row of a table does. */
export const cut = '\u2063'

/** Here the article's text ends and its other names begin. */
export const aliasesStart = '\u2064'

export interface Borders {
  words: string[]
  /** Indexes of words that do not follow from the word before, in order. */
  cuts: number[]
  /** Index of the first word that is no part of the text. */
  end: number
}

/** Takes the borders out of words. */
export function readBorders(marked: readonly string[]): Borders {
  const cuts = new Set<number>()
  let end = marked.length
  const words = marked.map((word, index) => {
    // Languages without spaces keep those that there are with the words.
    if (word.trimStart().startsWith(cut)) cuts.add(index)
    if (word.trimEnd().endsWith(cut)) cuts.add(index + 1)
    if (word.includes(aliasesStart)) end = Math.min(end, index)
    return word.replaceAll(cut, '').replaceAll(aliasesStart, '')
  })
  return { words, cuts: [...cuts].sort((a, b) => a - b), end }
}
