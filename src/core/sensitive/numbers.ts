import { type Found, isFree, type SensitiveRule, standsAlone } from './rule.ts'

/** Numbers that belong to a person, each by its checksum or its rules, so that other long numbers are left alone. */
export const numbers: SensitiveRule[] = [
  {
    kind: 'the number of a bank account',
    category: 'account',
    severity: 'personal',
    pattern: /[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?/g,
    needs: /[A-Z]{2}\d{2}/,
    isReal: (found) => standsAlone(found) && isAccount(toDigits(found)),
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

const exampleAccounts = new Set([
  'GB82WEST12345698765432',
  'DE89370400440532013000',
  'FR1420041010050500013M02606',
  'GB29NWBK60161331926819',
])

/** ISO 13616: the country and the check digits go to the end, letters become numbers, the rest modulo 97 is 1. */
export function isAccount(text: string): boolean {
  if (text.length < 15 || text.length > 34 || exampleAccounts.has(text)) return false
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
