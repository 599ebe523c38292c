import type { Site } from '../site.ts'
import { type HeaderMatch, toHeaderRules } from './header-rules.ts'
import type { SiteFile } from './site-file.ts'

/**
 * `_headers` for Netlify, Cloudflare and hosts that read the same format. They send the headers of every rule that
 * matches; a name that two rules give comes with both values, of which browsers take the last referrer policy and obey
 * both security policies.
 */
export function toHeadersFiles(site: Site): SiteFile[] {
  const blocks = toHeaderRules(site).map(({ match, headers }) => {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
    return [toPattern(match, site.corpus.config.base), ...lines].join('\n')
  })
  return [{ path: '_headers', content: `${blocks.join('\n\n')}\n` }]
}

function toPattern(match: HeaderMatch, base: string): string {
  switch (match.type) {
    case 'all':
      return `${base}*`
    case 'below':
      return `${match.href}*`
    case 'directly-below':
      return `${match.href}:file`
    case 'ending':
      return `${base}*${match.suffix}`
  }
}
