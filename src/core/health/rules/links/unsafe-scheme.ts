import type { Rule } from '../../rule.ts'
import { schemeOf } from '../../scheme.ts'

export const unsafeScheme: Rule = {
  code: 'links/unsafe-scheme',
  severity: 'error',
  summary: 'A link would run code or carry a page in itself (javascript:, vbscript:, data:).',
  why: 'The site takes the address away, so the link does nothing; anywhere else it would be an attack on the reader.',
  remedy: 'Remove the link, or link to a page.',
  check: ({ links }, report) => {
    const advice = 'Remove the link, or link to a page.'
    for (const { reference, at } of links) {
      const scheme = schemeOf(reference.target)
      if (scheme === undefined || !unsafe.has(scheme) || reference.type !== 'link') continue
      report({ at, message: `A "${scheme}:" link is not published, because it can run code.`, advice, subject: scheme })
    }
  },
}

const unsafe = new Set(['javascript', 'vbscript', 'data'])
