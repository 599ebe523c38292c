/** Numbers that belong to a person, each by its checksum, so that other long numbers are left alone. */
export function findPersonalData(line: string): { kind: string; column: number }[] {
  if (line.length > 20_000) return []
  return patterns.flatMap(({ kind, pattern, isReal }) =>
    [...line.matchAll(pattern)]
      .filter(({ 0: text }) => isReal(text.replace(/[ -]/g, '')))
      .map(({ index }) => ({ kind, column: index + 1 })),
  )
}

const patterns = [
  { kind: 'the number of a payment card', pattern: /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w-]|\.\d)/g, isReal: isCard },
  {
    kind: 'the number of a bank account',
    pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?\b/g,
    isReal: isAccount,
  },
  {
    kind: 'a social security number',
    pattern: /(?<![\w.-])\d{3}-\d{2}-\d{4}(?![\w-]|\.\d)/g,
    isReal: isSocialSecurity,
  },
  {
    kind: 'the number of a Chinese identity card',
    pattern: /(?<![\w.-])[1-9]\d{16}[\dXx](?![\w-]|\.\d)/g,
    isReal: isIdentity,
  },
]

/** Numbers that payment companies and standards publish for tests. */
const examples =
  /^(?:4242|4111111111111111|4000|4012|4222|5555555555554444|5105|52008282|5454|378282|371449|378734|6011(?:1111|0009)|3056|3852|3530|3566|6200|2223)/
const exampleAccounts = new Set([
  'GB82WEST12345698765432',
  'DE89370400440532013000',
  'FR1420041010050500013M02606',
  'GB29NWBK60161331926819',
])

/** Beginning of a known network, its length, and Luhn's checksum (ISO/IEC 7812-1). */
function isCard(digits: string): boolean {
  const network =
    /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|6(?:011|5\d\d)\d{12}|35\d{14})$/
  if (!network.test(digits) || examples.test(digits) || /^(\d)\1+$/.test(digits.slice(1))) return false
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** ISO 13616: the country and the check digits go to the end, letters become numbers, the rest modulo 97 is 1. */
function isAccount(text: string): boolean {
  if (text.length < 15 || text.length > 34 || exampleAccounts.has(text)) return false
  const numbers = [...(text.slice(4) + text.slice(0, 4))].map((character) => Number.parseInt(character, 36)).join('')
  return [...numbers].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}

/** Areas, groups and serials that are given out; 078-05-1120 and 219-09-9999 were printed in advertisements. */
function isSocialSecurity(text: string): boolean {
  return (
    /^(?!000|666|9\d\d)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(text) && !/^(?:078051120|219099999|123456789)$/.test(text)
  )
}

/** GB 11643-1999: region, date of birth, serial, and a check digit modulo 11; the number that the standard prints is no person's. */
function isIdentity(text: string): boolean {
  const digits = text.toUpperCase()
  if (digits === '11010519491231002X') return false
  if (!/^[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(digits)) return false
  const sum = [...digits.slice(0, 17)].reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  )
  return '10X98765432'[sum % 11] === digits[17]
}
