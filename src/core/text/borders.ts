/**
 * Characters that nobody writes and nobody sees, put into the text that the search index keeps so that excerpts know
 * where blocks end. They stand at the edge of a word, so they are no words themselves and part none.
 */

/** Nothing reads on across this: code ends, or a row of a table does. */
export const cut = '\u2063'

/** As `cut`, where code begins. */
export const codeStart = '\u2061'

/** Here the article's text ends and its other names begin. */
export const aliasesStart = '\u2064'

/** Here its other names end and words begin that stand inside of others: nothing of them is shown. */
export const partsStart = '\u2062'

export interface Borders {
  words: string[]
  /** Words behind those that are shown. */
  parts: string[]
  /** Indexes of words that do not follow from the word before, in order. */
  cuts: number[]
  /** Indexes of words with which code begins, in order; they are among `cuts`. */
  code: number[]
  /** Index of the first word that is no part of the text. */
  end: number
}

/** A text without characters that are borders. */
export const dropBorders = (text: string): string => text.replace(borders, '')

/** Takes the borders out of words. */
export function readBorders(marked: readonly string[]): Borders {
  const cuts = new Set<number>()
  const code: number[] = []
  let end = marked.length
  let shown = marked.length
  const bare = marked.map((word, index) => {
    // Languages without spaces keep those that there are with the words.
    if (word.trimStart().startsWith(cut)) cuts.add(index)
    if (word.includes(codeStart)) {
      cuts.add(index)
      code.push(index)
    }
    if (word.trimEnd().endsWith(cut)) cuts.add(index + 1)
    if (word.includes(aliasesStart)) end = Math.min(end, index)
    if (word.includes(partsStart)) shown = Math.min(shown, index)
    return dropBorders(word)
  })
  return {
    words: bare.slice(0, shown),
    parts: bare.slice(shown),
    cuts: [...cuts].filter((at) => at <= shown).sort((a, b) => a - b),
    code,
    end: Math.min(end, shown),
  }
}

const borders = new RegExp(`[${cut}${codeStart}${aliasesStart}${partsStart}]`, 'g')
