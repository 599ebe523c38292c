import { toFormOrigins } from '../../core/support/form-origins.ts'
import { formatPolicy } from '../csp.ts'
import { routesOf, type Site, toHref } from '../site.ts'

/** Which addresses a rule is for; hrefs are below the base and percent-encoded. */
export type HeaderMatch =
  | { type: 'all' }
  | { type: 'below'; href: string }
  /** Files that lie in the folder itself, not deeper. */
  | { type: 'directly-below'; href: string }
  | { type: 'ending'; suffix: string }

/** Headers of the answers to some addresses. Where rules meet, the later one has the word. */
export interface HeaderRule {
  match: HeaderMatch
  headers: Record<string, string>
}

/** A drawing that is opened by itself must not run as a page of the site. */
const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' }

/** The security headers of every answer, and what some files need besides. */
export function toHeaderRules(site: Site): HeaderRule[] {
  const { base, support } = site.corpus.config
  const below = (route: string): HeaderMatch => ({ type: 'below', href: toHref(site, route) })
  return [
    {
      match: { type: 'all' },
      headers: {
        'Content-Security-Policy': formatPolicy('header', toFormOrigins(support.targets)),
        'X-Frame-Options': 'DENY',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin',
        'Permissions-Policy': toPermissionsPolicy(),
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    },
    // What a reader writes into a form there must not travel on in a Referer.
    ...site.corpus.locales.map(({ tag }) => ({
      match: below(routesOf(site, tag).help),
      headers: { 'Referrer-Policy': 'no-referrer' },
    })),
    // Names with a hash in them. Pagefind's other files keep their names when their content changes.
    { match: { type: 'directly-below', href: `${base}_kb/` }, headers: immutable },
    ...['fragment', 'index', 'filter'].map((folder) => ({
      match: below(`/_kb/pagefind/:shard/${folder}/`),
      headers: immutable,
    })),
    { match: { type: 'ending', suffix: '.svg' }, headers: { 'Content-Security-Policy': drawingPolicy } },
    {
      match: { type: 'ending', suffix: '.md' },
      headers: { 'Content-Type': 'text/markdown; charset=utf-8', 'X-Robots-Tag': 'noindex' },
    },
    { match: { type: 'ending', suffix: '.ics' }, headers: { 'Content-Type': 'text/calendar; charset=utf-8' } },
    // Without its charset, a browser that may not sniff reads Chinese as Latin letters; RFC 9116 asks for it too.
    { match: { type: 'ending', suffix: '.txt' }, headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  ]
}

function toPermissionsPolicy(): string {
  const denied = 'accelerometer camera display-capture geolocation gyroscope magnetometer microphone midi payment usb'
  return denied
    .split(' ')
    .map((feature) => `${feature}=()`)
    .join(', ')
}
