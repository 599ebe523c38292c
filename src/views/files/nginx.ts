import { type Site, toHref } from '../site.ts'
import { type HeaderMatch, toHeaderRules } from './header-rules.ts'
import type { SiteFile } from './site-file.ts'

/** Folder of files that set a server up and are no part of the site. */
export const serverFolder = '_server'

/** `_server/nginx.conf`: the headers of `_headers`, to be included in nginx's `server` block. */
export function toNginxFiles(site: Site): SiteFile[] {
  const rules = toHeaderRules(site)
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter(
    (name) => name !== 'Content-Type',
  )
  const first = (name: string): string => rules.find(({ match }) => match.type === 'all')?.headers[name] ?? ''
  const lines = [
    "# The site's security headers. Include this file in the server block that serves the site:",
    '#   server { root /srv/help; include /srv/help/_server/nginx.conf; }',
    '# A location that has an add_header of its own gets none of these.',
    'error_page 404 '.concat(toHref(site, '/404.html'), ';'),
    `location = ${toHref(site, '/_server/nginx.conf')} { return 404; }`,
    'location ~ \\.md$ { default_type "text/markdown; charset=utf-8"; }',
    '',
    ...names.map((name) => `set ${toVariable(name)} ${quote(first(name) || defaults[name] || '')};`),
    ...rules.flatMap(({ match, headers }) => {
      if (match.type === 'all') return []
      const sets = Object.entries(headers).filter(([name]) => names.includes(name))
      const body = sets.map(([name, value]) => `set ${toVariable(name)} ${quote(value)};`).join(' ')
      return body === '' ? [] : [`if ($uri ~ ${quote(toPattern(match))}) { ${body} }`]
    }),
    ...names.map((name) => `add_header ${name} ${toVariable(name)} always;`),
  ]
  return [{ path: `${serverFolder}/nginx.conf`, content: `${lines.join('\n')}\n` }]
}

/** What nginx says where no rule does; it sends no header whose value is empty. */
const defaults: Record<string, string> = { 'Cache-Control': 'no-cache' }

/** `$uri` is decoded, so the patterns are as well. */
function toPattern(match: Exclude<HeaderMatch, { type: 'all' }>): string {
  const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  if (match.type === 'ending') return `${escapePattern(match.suffix)}$`
  const folder = decodeURI(match.href)
    .split('/')
    .map((segment) => (segment.startsWith(':') ? '[^/]+' : escapePattern(segment)))
    .join('/')
  return match.type === 'below' ? `^${folder}` : `^${folder}[^/]+$`
}

const toVariable = (name: string): string => `$kb_${name.toLowerCase().replaceAll('-', '_')}`
const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`
