import { findNearest } from '../../../text/nearest.ts'
import type { Rule } from '../../rule.ts'
import { schemeOf } from '../../scheme.ts'

const published = ['http', 'https', 'mailto', 'tel', 'irc', 'ircs', 'xmpp']
const unsafe = ['javascript', 'vbscript', 'data']

export const unknownScheme: Rule = {
  code: 'links/unknown-scheme',
  severity: 'warning',
  summary: 'A link has a scheme that the site does not publish, such as file: or a mistyped htps:.',
  why: 'The page shows the words without a link.',
  remedy: `Use one of ${published.join(', ')}, or put what is no link into a code span.`,
  check: ({ links }, report) => {
    for (const { reference, at } of links) {
      const { target, type } = reference
      const scheme = schemeOf(target)
      if (scheme === undefined || published.includes(scheme) || (unsafe.includes(scheme) && type === 'link')) continue
      if (type === 'image' && scheme === 'data') continue
      const nearest = scheme.length > 2 ? findNearest(scheme, ['https', 'http', 'mailto']) : undefined
      report({
        at,
        message: `"${shorten(target)}" has the scheme "${scheme}:", which is not published.`,
        advice: nearest ? `Did you mean "${nearest}:"?` : 'Correct the address, or put it into a code span.',
        subject: target,
      })
    }
  },
}

const shorten = (target: string): string => (target.length > 80 ? `${target.slice(0, 80)}…` : target)
