import { commands } from './commands.ts'
import { credentials } from './credentials.ts'
import { findSensitive } from './find-sensitive.ts'
import { headers } from './headers.ts'
import { hasPasswordShape } from './password-shape.ts'

const rules = [...commands, ...credentials, ...headers]

/** No setting is longer, and what is on one line of a megabyte was written by no hand. */
const longLine = 20_000

/** Whether there is anything for `findPasswords` in a text. Costs most texts only a look at their shapes. */
export function holdsPassword(text: string): boolean {
  return (
    hasPasswordShape(text) && text.split('\n').some((line) => hasPasswordShape(line) && findPasswords(line).length > 0)
  )
}

/** Where a line gives a value to a password, a key or a token by name, and the value is no example. */
export function findPasswords(line: string): { kind: string; column: number }[] {
  if (line.length > longLine) return []
  return findSensitive(line, rules)
    .filter(({ start, end }) => !isShown(line.slice(start, end)) && !isOfBadge(line.slice(0, start)))
    .map(({ kind, start }) => ({ kind, column: start + 1 }))
}

/**
 * Made of nothing but the words that manuals make passwords of, numbers and signs: `My-S3cret_Passw0rd!`. Of digits alone,
 * a short row or one that counts.
 */
function isShown(value: string): boolean {
  if (/^\d+$/.test(value)) return value.length < 8 || /0123|1234|4321|(\d)\1{3}/.test(value)
  const words = value.toLowerCase().replace(/[^a-z]{1,20}$/, '')
  const spelt = words.replace(/[@0135$]/g, (sign) => lookAlikes[sign] ?? sign)
  return [words, spelt].some((text) => shown.test(text.replace(/[^a-z]/g, '')))
}

const lookAlikes: Record<string, string> = { '@': 'a', 0: 'o', 1: 'i', 3: 'e', 5: 's', $: 's' }
const shown =
  /^(?:pass|word|wort|pwd|secret|token|key|admin|root|user|name|test|demo|example|sample|dummy|fake|foo|bar|baz|qux|my|your|the|a|an|some|new|old|very|super|strong|secure|safe|long|random|complex|hunter|qwerty|letmein|welcome|change|me|it|abc|xyz|x)*$/

/** Badges of continuous integration carry a token that opens nothing but the badge. */
const isOfBadge = (before: string): boolean => /(?:badge|shields\.io|codecov)[^\s()]{0,120}[?&]token=$/i.test(before)
