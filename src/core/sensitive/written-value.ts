import type { Found, Span } from './rule.ts'

/**
 * Source of a group: what somebody wrote after a sign, at the end of a pattern. In quotes of any kind, with spaces and
 * with quotes that are escaped or doubled; else as far as the next space.
 */
export const writtenValue = String.raw`(\\"[^"\\\r\n]{1,200}\\"|"(?:[^"\\\r\n]|\\.|""){1,200}"|'(?:[^'\r\n]|''){1,200}'|\x60[^\x60\r\n]{1,200}\x60|“[^”\r\n]{1,200}”|[^\s，。；、！？）】」“”]{4,})`

/** The value without its quotes and without what follows it, if it is one. */
export function findValue(found: Found, isReal: (value: string) => boolean): Span[] {
  const { text, value, end } = found
  const opening = value.startsWith('\\"') ? 2 : /^["'`“]/.test(value) ? 1 : 0
  // Nothing stands between the quotes.
  if (opening > 0 && value[opening] === value[opening - 1]) return []
  const start = found.start + opening
  const isQuoted = opening > 0 && (value[opening - 1] === '“' ? '”' : value[opening - 1]) === value.at(-1)
  if (isQuoted && isReal(text.slice(start, end - opening))) return [{ start, end: end - opening }]
  // What looks like the closing quote may belong to something else.
  const [word = ''] = text.slice(start, end).split(/[\s，。；、！？）】」“”]/, 1)
  if (isQuoted && start + word.length === end) return []
  const plain = { start, end: start + findEnd(word, found, start) }
  return isReal(text.slice(plain.start, plain.end)) ? [plain] : []
}

/** Characters of a word that are the value; what ends it depends on what stands before it. */
function findEnd(word: string, { text, end, groups: [match = ''] }: Found, start: number): number {
  const before = text.slice(Math.max(0, end - match.length - 200), start)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const rest = text.slice(start, start + word.length + 60)
  const ends = [
    /[?&][\w.%[\]-]*=$/.test(line) ? word.search(/[&#]/) : -1,
    line.endsWith('=') ? rest.search(nextPair) : line.endsWith(':') ? rest.search(nextField) : -1,
    // Chinese follows without a space.
    /^[!-~]/.test(word) ? word.search(/[\u4e00-\u9fff]/) : -1,
    word.search(/<\/|<[A-Za-z][\w-]{0,20}\/?>|&(?:quot|[lg]t|nbsp|#\d+);/),
    ...closings.map(([quote, pattern]) =>
      // A quotation that began before the value ends it; a quote within a word is a part of it.
      word.includes(quote) && line.split(quote).length % 2 === 0 ? word.search(pattern) : -1,
    ),
  ]
  const cut = Math.min(word.length, ...ends.filter((index) => index !== -1))
  return trim(word.slice(0, cut))
}

const closings: [quote: string, pattern: RegExp][] = [
  ['"', /\\?"(?:$|[,;:)\]}>&])/],
  ["'", /'(?:$|[,;:)\]}>&])/],
  ['`', /`(?:$|[,;:)\]}>&])/],
]

/** `;Encrypt=true`, `;User Id=sa`, `&next=1`, `,user=ann`: what follows in connection strings, addresses and lists. */
const nextPair = /;[ \t]*(?:[A-Z]\w{0,20}(?: [A-Z]\w{0,20}){1,3}|user id)=|[;,&|]["']?[A-Za-z_][\w.-]{0,40}=[^\s=]/
const nextField = /[,;|]["']?[A-Za-z_][\w.-]{0,40}["']?:\S/

/** Characters without the end of a sentence and without brackets that were opened before. */
function trim(word: string): number {
  for (let end = word.length; end > 0 && end > word.length - 9; end--) {
    const last = word[end - 1] ?? ''
    const opened = { ')': '(', ']': '[', '}': '{', '>': '<' }[last]
    if (opened === undefined ? !/[.,:;]/.test(last) : word.includes(opened)) return end
  }
  return 0
}
