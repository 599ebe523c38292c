import type { Found, SensitiveRule } from './rule.ts'

export const contacts: SensitiveRule[] = [
  {
    kind: 'an e-mail address',
    category: 'email',
    severity: 'personal',
    pattern: /[\w.!#$%&'*+=?^{|}~-]{1,64}@[A-Za-z\d-]{1,63}(?:\.[A-Za-z\d-]{1,63}){0,4}\.[A-Za-z]{2,24}/g,
    needs: '@',
    anchor: { character: '@', before: /[\w.!#$%&'*+=?^{|}~-]/, most: 64 },
    isReal: isMailbox,
  },
  {
    kind: 'a telephone number',
    category: 'phone',
    severity: 'personal',
    pattern: /(?:\+|00)[1-9]\d{0,2}[ ./-]?(?:\(0?\d{1,5}\)|\d{1,5})(?:[ ./-]?\d{2,8}){1,5}/g,
    needs: /\d{2}/,
    isReal: isInternational,
  },
  {
    kind: 'a telephone number',
    category: 'phone',
    severity: 'personal',
    pattern: /\([2-9]\d{2}\) ?[2-9]\d{2}[ .-]\d{4}|[2-9]\d{2}[.-][2-9]\d{2}[.-]\d{4}/g,
    needs: /\d{3}/,
    isReal: (found) => isApart(found) && !isFictitious(found.value.replace(/\D/g, '')),
  },
  {
    kind: 'a telephone number',
    category: 'phone',
    severity: 'personal',
    pattern: /1[3-9]\d(?:[ -]\d{4}[ -]\d{4}|\d{8})/g,
    needs: /\d{4}/,
    isReal: isChineseMobile,
  },
  {
    kind: 'a telephone number',
    category: 'phone',
    severity: 'personal',
    pattern:
      /(?:\b(?:tel|telephone|phone|mobile|cell|fax|call me (?:at|on)|whatsapp)(?: ?(?:number|no\.?|nr\.?))?|电话|手机|手机号|联系方式)[ \t]{0,3}(?:is|:|：|=|是|为)?[ \t]{0,3}(\(?\d[\d ()./-]{5,18}\d)/gi,
    needs: /\d/,
    group: 1,
    isReal: ({ value, text, end }) => isLength(value, 7, 15) && !/[\w.]/.test(text[end] ?? ' '),
  },
]

/** Domains that the standards keep for examples (RFC 2606), and hosts that address programs. */
const nobody = /@(?:[\w-]+\.)*(?:example(?:\.\w+)?|invalid|test|localhost|local|internal)$/i

function isMailbox({ value, text, start, end }: Found): boolean {
  const before = text[start - 1] ?? ' '
  // `git@host.tld:path`, `user:password@host.tld` and `package@1.2.beta` are no mailboxes.
  const isAddress = before !== '/' && before !== ':' && before !== '@' && !/[:/@\w]/.test(text[end] ?? ' ')
  return isAddress && !/^git@/i.test(value) && !nobody.test(value) && !isFile(value) && !/^[.\d]|\.@|\.\./.test(value)
}

/** `photo@2x.png`, `name@sha.service`: names of files and of units. */
const isFile = (value: string): boolean =>
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|js|ts|css|json|ya?ml|md|html|service|socket|timer|target|mount|conf|log|zip|gz|so)$/i.test(
    value,
  )

function isInternational(found: Found): boolean {
  const { value, text, start } = found
  const digits = value.replace(/\D/g, '').replace(/^00/, '')
  // The middle of a longer number that is grouped.
  if (value.startsWith('00') && /\d[ -]?$/.test(text.slice(Math.max(0, start - 2), start))) return false
  return (
    isApart(found) &&
    isLength(digits, 8, 15) &&
    // Grouped as people write it, or after a plus: a long number that begins with 00 is one of many things.
    (value.startsWith('+') || /[ ./-]/.test(value)) &&
    !isFictitious(digits)
  )
}

/** 555-0100 to 555-0199 are kept for stories. */
const isFictitious = (digits: string): boolean => digits.slice(-7, -2) === '55501'

function isChineseMobile(found: Found): boolean {
  const { value } = found
  return isApart(found) && new Set(value.slice(3)).size > 3 && !value.endsWith('0000')
}

/** Not a part of a longer number, a name, a version or an arithmetic expression. */
function isApart({ text, start, end }: Found): boolean {
  const before = text[start - 1] ?? ' '
  const after = text[end] ?? ' '
  if (/[\w.+:=/@#$%-]/.test(before) || /[\w+:=/@#$%-]/.test(after)) return false
  return !(after === '.' && /\w/.test(text[end + 1] ?? ' '))
}

const isLength = (text: string, least: number, most: number): boolean => {
  const { length } = text.replace(/\D/g, '')
  return length >= least && length <= most
}
