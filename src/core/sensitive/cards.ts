import { isFree, passesLuhn, type SensitiveRule, type Span } from './rule.ts'

/** Numbers of payment cards. People write them beside an expiry date, a check code or a count: all one row of digits. */
export const cards: SensitiveRule[] = [
  {
    kind: 'the number of a payment card',
    category: 'card',
    severity: 'secret',
    pattern: /[\d０-９]+(?:[\p{Zs}.‐-–-][\d０-９]+)*/gu,
    needs: /\d{4}|[０-９]/,
    toParts: ({ text, start, value }) => {
      const groups = [...toAscii(value).matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
        digits,
        at: start + index,
        sign: value[index - 1] ?? '',
      }))
      return findCards(groups).filter((span) => isFree({ text, ...span }))
    },
  },
]

interface Group {
  digits: string
  at: number
  /** What stands before it in the row. */
  sign: string
}

/** Full-width digits, which Chinese and Japanese keyboards give, as others. */
const toAscii = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** How cards print their numbers; other groups count only where nothing else stands in the row. */
const shapes = [
  [4, 4, 4, 4],
  [4, 4, 4, 4, 3],
  [4, 6, 5],
  [4, 6, 4],
]

function findCards(groups: readonly Group[]): Span[] {
  // Versions and addresses have dots between any numbers.
  const signs = new Set(groups.slice(1).map(({ sign }) => sign))
  const all = signs.size > 1 || signs.has('.') ? undefined : toCard(groups)
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

/** Numbers that payment companies publish for tests, but for those that `isMadeUp` knows. */
const examples = new Set(
  '378282246310005 371449635398431 378734493671000 30569309025904 38520000023237 6011000990139424 6011000991300009 3530111333300000 3566002020360505 5200828282828210 2223003122003222 2223000048400011 4000056655665556 4012000033330026 6555900000604105 4444333322221111 4988438843884305 5577000055770004 6759649826438453 36227206271667'.split(
    ' ',
  ),
)

/** Three digits in all, one six times in a row, or counting up: as 4242…, 4012888888881881, 4417123456789113. */
const isMadeUp = (digits: string): boolean =>
  new Set(digits).size <= 3 ||
  digits.includes('12345678') ||
  [...'0123456789'].some((digit) => digits.includes(digit.repeat(6)))

/**
 * Beginnings of the networks, and how long their numbers are (ISO/IEC 7812-1, and what the networks publish): Visa;
 * Mastercard; American Express; Diners Club; Discover; JCB; UnionPay; Maestro; Mir.
 */
const network = new RegExp(
  `^(?:${[
    String.raw`4\d{12}(?:\d{3}){0,2}`,
    String.raw`5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|2720\d{12}`,
    String.raw`3[47]\d{13}`,
    String.raw`3(?:0[0-59]|[689]\d)\d{11}`,
    String.raw`6(?:011|4[4-9]\d|5\d\d)\d{12}(?:\d{3})?`,
    String.raw`35(?:2[89]|[3-8]\d)\d{12}`,
    String.raw`62\d{14,17}|81\d{14}`,
    String.raw`(?:50(?:18|20|38)|5893|6304|67(?:59|6[1-3]))\d{12}(?:\d{2,3})?`,
    String.raw`220[0-4]\d{12}`,
  ].join('|')})$`,
)

/** Of a known network, as long as its numbers are, with the check digit, and none that is for tests. */
const isCard = (digits: string): boolean =>
  network.test(digits) && passesLuhn(digits) && !examples.has(digits) && !isMadeUp(digits)
