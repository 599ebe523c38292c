import { addresses } from './addresses.ts'
import { cards } from './cards.ts'
import { codes } from './codes.ts'
import { commands } from './commands.ts'
import { contacts } from './contacts.ts'
import { credentials } from './credentials.ts'
import { hashes } from './hashes.ts'
import { headers } from './headers.ts'
import { numbers } from './numbers.ts'
import { privateKeys } from './private-keys.ts'
import type { SensitiveCategory, SensitiveRule } from './rule.ts'
import { tokens } from './tokens.ts'

export interface Sensitive {
  /** UTF-16 units from the beginning of the text. */
  start: number
  end: number
  /** As it reads after "This looks like": `a key of Google`. */
  kind: string
  category: SensitiveCategory
  severity: 'secret' | 'personal'
}

/** Every kind, those that say most of what they find first: where findings meet, the first has the word. */
export const sensitiveRules: readonly SensitiveRule[] = [
  ...privateKeys,
  ...tokens,
  ...hashes,
  ...commands,
  ...credentials,
  ...headers,
  ...codes,
  ...numbers,
  ...cards,
  ...contacts,
  ...addresses,
]

/**
 * Keys, tokens, passwords and personal data in a text, in order, none over another. Never throws, and takes time in
 * proportion to the text. Pure, and small enough for a page.
 */
export function findSensitive(text: string, rules: readonly SensitiveRule[] = sensitiveRules): Sensitive[] {
  let found: Sensitive[] = []
  const run = findLongestRun(text)
  for (const rule of rules) {
    if ((rule.needsRun ?? 0) > run || !has(text, rule.needs)) continue
    const further = findOf(rule, text)
    if (further.length > 0) found = merge(found, further)
  }
  return found
}

/** Both in order, of `further` only what lies beside `found` and beside what came before it. */
function merge(found: readonly Sensitive[], further: readonly Sensitive[]): Sensitive[] {
  const merged: Sensitive[] = []
  let next = 0
  for (const one of further.toSorted((a, b) => a.start - b.start)) {
    for (let other = found[next]; other !== undefined && other.start <= one.start; other = found[++next])
      merged.push(other)
    const [before, after] = [merged.at(-1), found[next]]
    if ((before?.end ?? 0) <= one.start && one.end <= (after?.start ?? Number.POSITIVE_INFINITY)) merged.push(one)
  }
  return [...merged, ...found.slice(next)]
}

function findOf(rule: SensitiveRule, text: string): Sensitive[] {
  const { kind, category, severity, group = 0, isReal, toEnd, toParts } = rule
  return findMatches(rule, text).flatMap((match) => {
    const value = match[group] ?? ''
    const start = group === 0 ? match.index : match.index + match[0].lastIndexOf(value)
    const found = { value, groups: [...match], text, start, end: start + value.length }
    if (value === '' || isReal?.(found) === false) return []
    const parts = toParts?.(found) ?? [{ start, end: toEnd?.(found) ?? found.end }]
    return parts.map((part) => ({ ...part, kind, category, severity }))
  })
}

/** As `matchAll` does, which makes a copy of the pattern each time: of many short texts, that is most of the time. */
function findMatches({ pattern, anchor }: SensitiveRule, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  let from = 0
  while (from < text.length) {
    if (anchor !== undefined) {
      const at = text.indexOf(anchor.character, from)
      if (at === -1) break
      let start = at
      while (start > from && at - start < anchor.most && anchor.before.test(text[start - 1] ?? '')) start--
      from = start
    }
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (match === null) break
    matches.push(match)
    from = match.index + Math.max(match[0].length, 1)
  }
  return matches
}

const has = (text: string, needs: string | RegExp = ''): boolean =>
  typeof needs === 'string' ? text.includes(needs) : needs.test(text)

/** Characters of the longest word, as programs see words: printable ASCII in one piece. */
function findLongestRun(text: string): number {
  let longest = 0
  let run = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    run = unit > 0x20 && unit < 0x7f ? run + 1 : 0
    if (run > longest) longest = run
  }
  return longest
}
