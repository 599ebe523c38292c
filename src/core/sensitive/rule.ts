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
  /** What stands in every match: a text without it need not be searched. */
  needs?: string
  /** The group that is the thing itself; 0 is the whole match. */
  group?: number
  /** What the pattern cannot say: checksums, neighbours, examples. */
  isReal?: (found: Found) => boolean
  /** Where it ends, if that is after the match. */
  toEnd?: (found: Found) => number
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
