import type { Rule } from '../../rule.ts'
import { schemeOf } from '../../scheme.ts'

export const malformedAddress: Rule = {
  code: 'links/malformed-address',
  severity: 'warning',
  summary: 'A web, mail or telephone address is not one.',
  why: 'A browser or a mail program refuses it, or goes somewhere else.',
  remedy: 'Correct it: https://host/path, mailto:name@example.com, tel:+49301234567.',
  check: ({ links }, report) => {
    for (const { reference, at } of links) {
      const { target } = reference
      const expected = findExpected(target)
      if (expected === undefined) continue
      const message = `"${target}" is not an address that a browser can open.`
      report({ at, message, advice: `Expected an address such as ${expected}.`, subject: target })
    }
  },
}

function findExpected(target: string): string | undefined {
  switch (schemeOf(target)) {
    case 'http':
    case 'https':
      return /^https?:\/\/[^/\s]/i.test(target.trim()) && URL.canParse(withBrackets(target))
        ? undefined
        : 'https://example.com/path'
    case 'mailto':
      return isMail(target) ? undefined : 'mailto:name@example.com'
    case 'tel':
      return /^tel:\+?[\d().\- ]{3,24}(?:;[\w=+-]+)*$/i.test(decodeSpaces(target)) ? undefined : 'tel:+49301234567'
    default:
      return undefined
  }
}

/** `mailto:a@b.example,c@d.example?subject=x`; an address may be empty where the query names one. */
function isMail(target: string): boolean {
  const [list = '', query = ''] = decodeSpaces(target.slice('mailto:'.length)).split('?')
  if (list.trim() === '') return /(?:^|&)(?:to|cc|bcc|subject|body)=/i.test(query)
  return list.split(',').every((address) => /^[^\s@/:<>]+@[^\s@/:<>.]+(?:\.[^\s@/:<>.]+)*$/.test(address.trim()))
}

/** The parser of Markdown encodes the brackets of an IPv6 address. */
const withBrackets = (target: string): string =>
  target.replace(/^(https?:\/\/(?:[^/@]*@)?)%5B([\da-f:.]+)%5D/i, '$1[$2]')

const decodeSpaces = (text: string): string => text.replaceAll('%20', ' ')
