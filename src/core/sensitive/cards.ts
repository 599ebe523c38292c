import { isFree, type SensitiveRule, type Span } from './rule.ts'

/** Numbers of payment cards. People write them beside an expiry date, a check code or a count: all one row of digits. */
export const cards: SensitiveRule[] = [
  {
    kind: 'the number of a payment card',
    category: 'card',
    severity: 'secret',
    pattern: /\d+(?:[ -]\d+)*/g,
    needs: /\d{4}/,
    toParts: ({ text, start, value }) => {
      const groups = [...value.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({ digits, at: start + index }))
      return findCards(groups).filter((span) => isFree({ text, ...span }))
    },
  },
]

interface Group {
  digits: string
  at: number
}

/** How cards print their numbers; other groups count only where nothing else stands in the row. */
const shapes = [
  [4, 4, 4, 4],
  [4, 4, 4, 4, 3],
  [4, 6, 5],
]

function findCards(groups: readonly Group[]): Span[] {
  const all = toCard(groups)
  if (all !== undefined) return [all]
  return groups.flatMap((group, first) => {
    // Most rows are of other groups: a look at the first saves the rest.
    if (group.digits.length >= 13) return toCard([group]) ?? []
    if (group.digits.length !== 4) return []
    const tried = shapes.map((shape) => takeShape(groups, first, shape))
    return tried.flatMap((some) => toCard(some) ?? []).slice(0, 1)
  })
}

/** The groups from one on, if they have these lengths. */
function takeShape(groups: readonly Group[], first: number, shape: readonly number[]): Group[] {
  const isOne = shape.every((length, index) => groups[first + index]?.digits.length === length)
  return isOne ? groups.slice(first, first + shape.length) : []
}

function toCard(groups: readonly Group[]): Span | undefined {
  const [first, last] = [groups[0], groups.at(-1)]
  if (first === undefined || last === undefined || groups.length > mostDigits) return undefined
  const isOne = isCard(groups.map(({ digits }) => digits).join(''))
  return isOne ? { start: first.at, end: last.at + last.digits.length } : undefined
}

const mostDigits = 19

/** Numbers that payment companies and standards publish for tests. */
const examples =
  /^(?:4242|4111111111111111|4000|4012|4222|5555555555554444|5105|52008282|5454|378282|371449|378734|6011(?:1111|0009)|3056|3852|3530|3566|6200|2223)/

/** Beginnings of the networks, and how long their numbers are. */
const network =
  /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|6(?:011|5\d\d)\d{12}|35\d{14}|62\d{14,17})$/

/** Beginning of a known network, its length, and Luhn's checksum (ISO/IEC 7812-1). */
export function isCard(digits: string): boolean {
  if (!network.test(digits) || examples.test(digits)) return false
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const value = Number(digits[digits.length - 1 - index]) * (index % 2 === 1 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0 && new Set(digits.slice(1)).size > 1
}
