/** A page of the web that a link points at. */
export interface WebTarget {
  /** Normalised (lower-case host, no default port, percent-encoded), without fragment and credentials. */
  address: string
  /** As written, without `#`. */
  fragment: string
}

/**
 * Reads a target as a browser does, `//host` as https. Undefined for what stays on the site, for other schemes, and for
 * what is no address: rules that need no network judge those.
 */
export function toWebTarget(target: string): WebTarget | undefined {
  // Browsers drop these wherever they stand (https://url.spec.whatwg.org/#url-parsing).
  const text = target.replace(/[\t\n\r]/g, '').replace(edges, '')
  const written = /^[/\\]{2}/.test(text) ? `https:${text}` : text
  if (!/^https?:[/\\]{2}[^/\\]/i.test(written)) return undefined
  const url = URL.parse(written)
  return url === null ? undefined : { address: toAddress(url), fragment: url.hash.slice(1) }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what the URL standard strips
const edges = /^[\u0000-\u0020]+|[\u0000-\u0020]+$/g

/** A URL as it is asked for: without fragment and credentials. */
export function toAddress(url: URL): string {
  const plain = new URL(url)
  plain.hash = ''
  plain.username = ''
  plain.password = ''
  return plain.href
}
