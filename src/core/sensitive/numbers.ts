import { type Found, isFree, type SensitiveRule, type Span } from './rule.ts'

/** Numbers that belong to a person, each by its checksum or its rules, so that other long numbers are left alone. */
export const numbers: SensitiveRule[] = [
  {
    // The beginning alone: where it ends, its country says.
    kind: 'the number of a bank account',
    category: 'account',
    severity: 'personal',
    pattern: /[A-Z]{2}\d{2}/gi,
    toParts: findAccount,
  },
  {
    kind: 'a social security number',
    category: 'social-security',
    severity: 'personal',
    pattern: /\d{3}-\d{2}-\d{4}/g,
    needs: /-\d{2}-/,
    isReal: (found) => isFree(found) && isSocialSecurity(toDigits(found)),
  },
  {
    kind: 'the number of a Chinese identity card',
    category: 'identity',
    severity: 'personal',
    pattern: /[1-9]\d{16}[\dXx]/g,
    needs: /\d{16}/,
    isReal: (found) => isFree(found) && isIdentity(found.value.toUpperCase()),
  },
]

const toDigits = ({ value }: Found): string => value.replace(/[ -]/g, '')

/** Characters of an IBAN by country, as SWIFT's registry has them. */
const lengths = new Map(
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30'
    .match(/.{4}/g)
    ?.map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

function findAccount({ text, start, value }: Found): Span[] {
  const length = lengths.get(value.slice(0, 2).toUpperCase())
  if (length === undefined || /\w/.test(text[start - 1] ?? ' ')) return []
  // Groups of four, and one space or hyphen between them at most.
  const written = /^[A-Z\d]+(?:[ \u00a0\u202f-][A-Z\d]+)*/i.exec(text.slice(start, start + 2 * length))?.[0] ?? ''
  let end = 0
  for (let count = 0; end < written.length && count < length; end++) if (/[A-Z\d]/i.test(written[end] ?? '')) count++
  const account = written
    .slice(0, end)
    .replace(/[^A-Z\d]/gi, '')
    .toUpperCase()
  const isOne = account.length === length && !/\w/.test(text[start + end] ?? ' ') && isAccount(account)
  return isOne ? [{ start, end: start + end }] : []
}

const exampleAccounts = new Set([
  'GB82WEST12345698765432',
  'DE89370400440532013000',
  'FR1420041010050500013M02606',
  'GB29NWBK60161331926819',
])

/** ISO 13616: the country and the check digits go to the end, letters become numbers, the rest modulo 97 is 1. */
function isAccount(text: string): boolean {
  if (exampleAccounts.has(text)) return false
  const numbers = [...(text.slice(4) + text.slice(0, 4))].map((character) => Number.parseInt(character, 36)).join('')
  return [...numbers].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1
}

/** Areas, groups and serials that are given out; 078-05-1120 and 219-09-9999 were printed in advertisements. */
function isSocialSecurity(digits: string): boolean {
  const [area, group, serial] = [digits.slice(0, 3), digits.slice(3, 5), digits.slice(5)]
  const isGiven = area !== '000' && area !== '666' && area < '900' && group !== '00' && serial !== '0000'
  return isGiven && !['078051120', '219099999', '123456789'].includes(digits)
}

/** GB 11643-1999: region, date of birth, serial, and a check digit modulo 11; the number that the standard prints is no person's. */
function isIdentity(text: string): boolean {
  if (text === '11010519491231002X') return false
  if (!/^[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(text)) return false
  const digits = [...text.slice(0, 17)].map(Number)
  const sum = digits.reduce((total, digit, index) => total + digit * (2 ** (17 - index) % 11), 0)
  return '10X98765432'[sum % 11] === text[17]
}
