import { hostFiles } from '../../core/corpus/served-files.ts'
import { toNotFoundRoute } from '../not-found.ts'
import { routesOf, type Site, toHref } from '../site.ts'
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
    ...toUsage(site.corpus.config.base),
    '# A location that has an add_header of its own gets none of these.',
    ...toErrorPages(site),
    'charset utf-8;',
    ...hostFiles.map((path) => `location = ${toHref(site, `/${path}`)} { return 404; }`),
    `location ^~ ${toHref(site, `/${serverFolder}/`)} { return 404; }`,
    'location ~ \\.md$ { types {} default_type "text/markdown; charset=utf-8"; }',
    'location ~ \\.ics$ { types {} default_type "text/calendar; charset=utf-8"; }',
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

/** The page of the language that was asked for; a variable, as locations of the snippet's own know no language. */
function toErrorPages(site: Site): string[] {
  const { locales, defaultLocale } = site.corpus
  const toPage = (tag: string): string => quote(toHref(site, toNotFoundRoute(site, tag)))
  const others = locales.filter(({ tag }) => tag !== defaultLocale)
  return [
    `set $kb_not_found ${toPage(defaultLocale)};`,
    ...others.map(({ tag }) => {
      const below = toPattern({ type: 'below', href: toHref(site, routesOf(site, tag).home) })
      return `if ($uri ~ ${quote(below)}) { set $kb_not_found ${toPage(tag)}; }`
    }),
    'error_page 404 $kb_not_found;',
  ]
}

/** nginx looks for a file at its root and the whole address, so below a path the site lies in a folder of that name. */
function toUsage(base: string): string[] {
  const folder = base === '/' ? '/srv/help' : `/srv/www${base.slice(0, -1)}`
  const root = base === '/' ? folder : '/srv/www'
  return [
    ...(base === '/' ? [] : [`# The site lies in ${folder}, so that ${root} and the address are the path of a file.`]),
    `#   server { root ${root}; include ${folder}/${serverFolder}/nginx.conf; }`,
  ]
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
