import type { BodyText } from './exchange.ts'
import type { FragmentVerdict } from './verdict.ts'

/**
 * Whether a fragment names an element that a page can be searched for. Not: text directives, lines of code (`#L10`),
 * routes of applications (`#/…`, `#!…`), and the top of the page.
 */
export function isElementFragment(fragment: string): boolean {
  return fragment !== '' && !/^(?:top$|[/!]|L\d+|:~:|.*:~:text=)/is.test(fragment)
}

/** Looks a fragment up among the ids and names of a page, percent-decoded and in NFC on both sides. */
export function findFragment(body: BodyText | undefined, fragment: string): FragmentVerdict {
  if (body === undefined) return 'unknown'
  const wanted = new Set([fragment, decode(fragment)].map((name) => name.normalize('NFC')))
  // Linear: no part of the pattern can match what the part before it leaves.
  const attribute = /[\s"'](?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
  for (const [, double, single, bare] of body.text.matchAll(attribute)) {
    const id = decodeEntities(double ?? single ?? bare ?? '').normalize('NFC')
    // GitHub puts this in front of the ids of a text and takes it off in the browser.
    if (wanted.has(id) || (id.startsWith('user-content-') && wanted.has(id.slice(13)))) return 'found'
  }
  return body.isWhole ? 'missing' : 'unknown'
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const entities: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' }

function decodeEntities(text: string): string {
  return text.replace(/&(?:(amp|quot|apos|lt|gt)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (all, name, decimal, hex) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? all
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return point <= 0x10ffff ? String.fromCodePoint(point) : all
  })
}
