/**
 * What the search index has for the element of a heading: `h2-17` for an `h2` of seventeen letters, so that the heading
 * can be read off the text that begins there. Letters are what is no white space, in UTF-16 units.
 */
export const toHeadingElement = (level: number | string, text: string): string =>
  `h${level}-${text.replace(space, '').length}`

/** @returns `undefined` for other elements */
export function readHeadingElement(element: string): { level: number; length: number } | undefined {
  const [, level, length] = /^h([2-6])-([1-9]\d*)$/.exec(element) ?? []
  return length === undefined ? undefined : { level: Number(level), length: Number(length) }
}

/** The first words that have so many letters, joined as they stand in the text. */
export function readHeading(words: readonly string[], at: number, length: number, joiner: string): string {
  let text = ''
  let left = length
  for (let place = at; left > 0 && place < words.length; place++) {
    const word = words[place] ?? ''
    const letters = word.replace(space, '')
    // The full stop that the index puts behind a heading is none of its letters.
    text += letters.length <= left ? `${word}${joiner}` : letters.slice(0, left)
    left -= letters.length
  }
  return text.trim()
}

/** What parts words for the index, too. */
const space = /[\s\u0085\u200b]/g
