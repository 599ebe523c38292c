/** What finds one kind of thing that should not be in public. */
export interface SensitiveRule {
  /** As it reads after "This looks like": `a key of Google`. */
  kind: string
  /** What pages call it in the reader's language. */
  category: SensitiveCategory
  /** A secret opens something; what is personal tells of a person. */
  severity: 'secret' | 'personal'
  /** Global. In the language that RE2 has, too: no look-around, no references back. */
  pattern: RegExp
  /** What stands in every match: a text without it need not be searched. A pattern here is not global. */
  needs?: string | RegExp
  /** Every match has a row of so many characters of printable ASCII without a space. */
  needsRun?: number
  /** A character that every match has, and what may stand before it in a match, at most so often: where to begin looking. */
  anchor?: { character: string; before: RegExp; most: number }
  /** The group that is the thing itself; 0 is the whole match. */
  group?: number
  /** What the pattern cannot say: checksums, neighbours, examples. */
  isReal?: (found: Found) => boolean
  /** Where it ends, if that is after the match. */
  toEnd?: (found: Found) => number
  /** Where the things are, if a match is a row that may hold several, or one among others. */
  toParts?: (found: Found) => Span[]
}

/** A place in a text, in UTF-16 units. */
export interface Span {
  start: number
  end: number
}

export type SensitiveCategory =
  | 'token'
  | 'private-key'
  | 'password'
  | 'header'
  | 'cookie'
  | 'code'
  | 'card'
  | 'account'
  | 'social-security'
  | 'identity'
  | 'email'
  | 'phone'
  | 'address'
  | 'hardware'
  | 'name'

/** A match, and what stands around it. */
export interface Found {
  /** The thing itself. */
  value: string
  groups: readonly (string | undefined)[]
  text: string
  start: number
  end: number
}

const wordLike = /[\w]/

/** Whether the match is not a part of a longer word or number. */
export function standsAlone({ text, start, end }: Found): boolean {
  return !wordLike.test(text[start - 1] ?? ' ') && !wordLike.test(text[end] ?? ' ')
}

/** Not a part of a longer number, a version or a name. */
export function isFree({ text, start, end }: Span & { text: string }): boolean {
  const isBefore = /[\w.+-]/.test(text[start - 1] ?? ' ')
  const isAfter = /[\w-]/.test(text[end] ?? ' ') || (text[end] === '.' && /\d/.test(text[end + 1] ?? ' '))
  return !isBefore && !isAfter
}

/** Whether the last digit is the check digit that ISO/IEC 7812-1 has for cards; a row of one digit is none. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const value = Number(digits[digits.length - 1 - index]) * (index % 2 === 1 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0 && new Set(digits.slice(1)).size > 1
}
