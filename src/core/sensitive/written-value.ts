import type { Found, Span } from './rule.ts'

/**
 * Source of a group: what somebody wrote after a sign, at the end of a pattern. In quotes of any kind, with spaces and
 * with quotes that are escaped or doubled; else as far as the next space.
 */
export const writtenValue = String.raw`(\\"[^"\\\r\n]{1,200}\\"|"(?:[^"\\\r\n]|\\.|""){1,200}"|'(?:[^'\r\n]|''){1,200}'|\x60[^\x60\r\n]{1,200}\x60|“[^”\r\n]{1,200}”|[^\s，。；、！？）】」“”]{4,})`

/** The value without its quotes and without what follows it, if it is one. */
export function findValue(found: Found, isReal: (value: string) => boolean): Span[] {
  const { text, start, end, value } = found
  const opening = value.startsWith('\\"') ? 2 : /^["'`“]/.test(value) ? 1 : 0
  const isQuoted = opening > 0 && value.length > opening && closing(value[opening - 1]) === value.at(-1)
  const quoted = { start: start + opening, end: end - opening }
  if (isQuoted && isReal(text.slice(quoted.start, quoted.end))) return [quoted]
  const plain = {
    start: start + opening,
    end: toPlainEnd(found, start + opening, isQuoted ? start + longestPlain : end),
  }
  return isReal(text.slice(plain.start, plain.end)) ? [plain] : []
}

const closing = (opening: string | undefined): string | undefined => (opening === '“' ? '”' : opening)
const longestPlain = 300

function toPlainEnd({ text, end, groups }: Found, start: number, most: number): number {
  const word = /^[^\s，。；、！？）】」“”]*/.exec(text.slice(start, most))?.[0] ?? ''
  const begin = end - (groups[0]?.length ?? 0)
  const line =
    text
      .slice(Math.max(0, begin - 200), start)
      .split('\n')
      .at(-1) ?? ''
  const rest = text.slice(start, start + word.length + 60)
  const isQuery = line.endsWith('=') && /[?&][\w.%[\]-]*=$/.test(line)
  const ends = [
    isQuery ? word.search(/[&#]/) : -1,
    line.endsWith('=') ? rest.search(nextPair) : line.endsWith(':') ? rest.search(nextField) : -1,
    word.search(/<\/|<[A-Za-z][\w-]{0,20}\/?>|&(?:quot|[lg]t|nbsp|#\d+);/),
    ...['"', "'", '`'].map((quote) => findClosing(word, line, quote)),
  ].filter((index) => index !== -1)
  return start + trim(word.slice(0, Math.min(word.length, ...ends))).length
}

/** `;Encrypt=true`, `;User Id=sa`, `&next=1`, `,user=ann`: what follows in connection strings, addresses and lists. */
const nextPair = /;[ \t]*(?:[A-Z]\w{0,20}(?: [A-Z]\w{0,20}){1,3}|user id)=|[;,&|]["']?[A-Za-z_][\w.-]{0,40}=[^\s=]/
const nextField = /[,;|]["']?[A-Za-z_][\w.-]{0,40}["']?:\S/

/** The end of a quotation that began before the value: one within a word is a part of it. */
function findClosing(word: string, line: string, quote: string): number {
  if (line.split(quote).length % 2 === 1) return -1
  const at = word.search(new RegExp(String.raw`\\?${quote}(?:$|[\s,;:)\]}>&])`))
  return at
}

/** Without the end of a sentence, and without brackets that were opened before. */
function trim(word: string): string {
  let end = word.length
  for (; end > 0; end--) {
    const last = word[end - 1] ?? ''
    const opened = { ')': '(', ']': '[', '}': '{', '>': '<' }[last]
    if (opened === undefined ? !/[.,:;]/.test(last) : word.includes(opened)) break
  }
  return word.slice(0, end)
}
