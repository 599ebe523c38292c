/**
 * Compiles the beginning of a command, such as `kubectl * delete` or `dd * of=/dev/*`: a `*` by itself stands for up to
 * eight words, one in a word for any characters. Case does not count.
 *
 * @returns how many of the words it covers, `undefined` where they do not begin so
 */
export function toMatcher(pattern: string): (words: readonly string[]) => number | undefined {
  const parts = pattern.trim().split(/\s+/).map(toPart)
  const match = (words: readonly string[], part: number, at: number): number | undefined => {
    const test = parts[part]
    if (test === undefined) return at
    if (test !== any) return at < words.length && test(words[at] ?? '') ? match(words, part + 1, at + 1) : undefined
    for (let skipped = 0; skipped <= 8 && at + skipped <= words.length; skipped++) {
      const end = match(words, part + 1, at + skipped)
      if (end !== undefined) return end
    }
    return undefined
  }
  return (words) => match(words, 0, 0)
}

/** Compiles patterns into a quick look: a text in which it finds nothing begins with none of them. */
export function toHint(patterns: readonly string[]): RegExp | undefined {
  const parts = [...new Set(patterns.map(findTelling))].filter((part) => part !== '')
  const words = parts.filter((part) => /^\w/.test(part)).map(toSource)
  const others = parts.filter((part) => /^\W/.test(part)).map(toSource)
  const sources = [...(words.length > 0 ? [`\\b(?:${words.join('|')})`] : []), ...others]
  return sources.length === 0 ? undefined : new RegExp(sources.join('|'), 'i')
}

/** The longest text between two `*`, with the space that ends its last word; what comes first, such as kubectl, is everywhere. */
function findTelling(pattern: string): string {
  const [first = '', ...parts] = ` ${pattern.trim()} `.split('*').map((part) => part.trimStart())
  const [longest = ''] = parts.sort((a, b) => b.trim().length - a.trim().length)
  return longest.trim().length > 3 ? longest : ([first, longest].sort((a, b) => b.length - a.length)[0] ?? '')
}

/** A word may go on in the next line. */
function toSource(part: string): string {
  const text = part.trim().split(/\s+/).map(escapePattern).join('[\\s\\\\]+')
  return /\w\s$/.test(part) ? `${text}\\b` : text
}

type Part = (word: string) => boolean

const any: Part = () => true

function toPart(written: string): Part {
  if (written === '*') return any
  const word = written.toLowerCase()
  if (!word.includes('*')) return (text) => text.toLowerCase() === word
  const pattern = new RegExp(`^${word.split('*').map(escapePattern).join('.*')}$`, 'i')
  return (text) => pattern.test(text)
}

const escapePattern = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
