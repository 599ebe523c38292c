import { isExample } from './example.ts'

/** Words that stand for a value: in angle brackets, of variables, of types, of manuals. */
export function isPlaceholder(value: string): boolean {
  return (
    isExample(value) ||
    /^[{<[(*@]|\$[{(]|\{\{|[*•●]{3}|^-+$/.test(value) ||
    isVariable(value) ||
    /^(?:pass(?:word|wd)?|pwd|user(?:name)?|secret|token|string|str|text|null|nil|none|true|false|undefined|required|optional|hidden|empty|my[-_]?(?:password|secret|token)|foo|bar|test|admin|root|example|sample|value|default)\d{0,3}$/i.test(
      value,
    )
  )
}

/** As shells, PowerShell and formats of text write variables: `$DB_PASSWORD`, `$env:PW`, `%PASSWORD%`, `%s`, `%(name)s`. */
const isVariable = (value: string): boolean =>
  /^\$(?:[A-Za-z_]+|[A-Z_][A-Z\d_]*)$|^\$env:|%[A-Z_]+%|^%(?:\w+%|[a-z]$|\w*[[({])/.test(value)

/** What somebody would choose as a password: no word of a sentence, no path, no call, no placeholder. */
export function looksSecret(value: string): boolean {
  if (!isValue(value, 6)) return false
  if (/\s/.test(value)) return looksPhrase(value)
  const classes = countClasses(value, /[^A-Za-z\d]/)
  if (/^\d+$/.test(value)) return true
  return (/\d/.test(value) && classes >= 2) || (classes >= 3 && /[^\w.:/,;&|<>'"()-]/.test(value))
}

/**
 * What is a password though nothing but its place after the word says so: a mixture in one piece, and no name with a
 * number, as Office365.
 */
export function looksMixed(value: string): boolean {
  const isName = /^[A-Z][A-Za-z]+\d{1,4}$/.test(value)
  const isMixed = (part: string): boolean => part.length >= 8 && /\d/.test(part) && countClasses(part, sign) >= 3
  return isValue(value, 8) && !isName && value.split(/[-_.:/,]/).some(isMixed)
}

/** A word, or anything else, after what takes nothing but a password. */
export const isGiven = (value: string): boolean => value.length >= 4 && !isPlaceholder(value) && !isReference(value)

/** What a machine has made: with letters and digits in turn, and no words that are joined. */
export function looksRandom(value: string, least = 10): boolean {
  if (!isValue(value, least) || !/\d/.test(value) || !/[A-Za-z]/.test(value) || /\s/.test(value)) return false
  // Words with hyphens and a number, as things are named: each part is a word or a number.
  const parts = value.split(/[-_.:/]/).filter((part) => part !== '')
  const mixed = parts.filter((part) => /\d/.test(part) && /[A-Za-z]/.test(part) && part.length >= 6)
  return mixed.length > 0 && entropyOf(value) >= Math.min(3, Math.log2(value.length) - 0.8)
}

/** Some words, a number or a sign among them, and none of those that sentences are made of. */
const looksPhrase = (value: string): boolean =>
  /[\d!@#$%^&*+=?~]/.test(value) && value.split(/\s+/).length <= 8 && !sentence.test(value)

export const sentence =
  /\b(?:an?|the|is|are|was|be|been|it|must|should|can|will|at|least|char(?:acter)?s?|digits?|enter|type|your?|please|use[drs]?|for|to|from|of|in|on|by|and|or|if|not|with|has|have|no|new|old|this|that|which|invalid|incorrect|wrong|fail(?:s|ed)?|error|required|optional|passwords?|passphrase|text|key)\b/i

const sign = /[!@#$%^&*+=?~]/

const countClasses = (value: string, other: RegExp): number =>
  [/[a-z]/, /[A-Z]/, /\d/, other].filter((pattern) => pattern.test(value)).length

const isValue = (value: string, least: number): boolean =>
  value.length >= least && !isPlaceholder(value) && !isReference(value) && !isExpression(value)

/** A path, an address, a member of an object, a date or a version. */
function isReference(value: string): boolean {
  return (
    /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\|https?:|file:|env[.:]|process\.|os\.|self\.|this\.|secret[s]?[./:]|vault:|ref:|arn:|sha\d+[:-])/i.test(
      value,
    ) || /^\d{4}-\d{2}-\d{2}|^v?\d+(?:\.\d+)+$/.test(value)
  )
}

/**
 * A call, an element of a list, a pattern of characters or a rule: `get(1)`, `row[2].pw`, `[a-z]`, `required|min:8`. A bracket alone says nothing:
 * passwords have them, too.
 */
const isExpression = (value: string): boolean =>
  /^[\w.:$-]*\w[([{][^)\]}]*(?:[)\]}][\w.()[\]'"]*)?$|\[\w-\w|\\[dws][+*{]|\b(?:required|type|min|max)\w{0,9}[:=|]/.test(
    value,
  )

/** Shannon's, in bits for a character. */
function entropyOf(value: string): number {
  const counts = new Map<string, number>()
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => {
    const share = count / value.length
    return sum - share * Math.log2(share)
  }, 0)
}
