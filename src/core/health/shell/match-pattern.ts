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

/** A part of a regular expression without which nothing of a line can match: the longest text between two `*`. */
export function toAnchor(pattern: string): string {
  const [longest = ''] = pattern
    .trim()
    .split('*')
    .map((part) => part.trim())
    .sort((a, b) => b.length - a.length)
  // A word may go on in the next line.
  const text = longest.split(/\s+/).map(escapePattern).join('[\\s\\\\]+')
  return `${/^\w/.test(longest) ? '\\b' : ''}${text}${longest === pattern && /\w$/.test(longest) ? '\\b' : ''}`
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
