/** What a link that leaves the site points at. */
export type ExternalTarget =
  | { type: 'web'; address: string; fragment: string; isProtocolRelative: boolean }
  | { type: 'malformed-url' }
  | { type: 'mail'; isWellFormed: boolean }
  | { type: 'phone'; isWellFormed: boolean }
  | { type: 'dangerous'; scheme: string }
  | { type: 'other' }

/**
 * Reads a target as a browser does. `address` is normalised (lower-case host, no default port, percent-encoded) and has
 * neither fragment nor credentials; `fragment` is as written, without `#`. Undefined for what stays on the site.
 */
export function toExternalTarget(target: string): ExternalTarget | undefined {
  // Browsers drop these wherever they stand (https://url.spec.whatwg.org/#url-parsing).
  const text = target.replace(/[\t\n\r]/g, '').replace(edges, '')
  if (/^[/\\]{2}/.test(text)) return toWeb(`https:${text}`, true)
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase()
  if (scheme === undefined) return undefined
  if (scheme === 'http' || scheme === 'https') return toWeb(text, false)
  if (scheme === 'mailto') return { type: 'mail', isWellFormed: isMailAddress(text.slice(7)) }
  if (scheme === 'tel') return { type: 'phone', isWellFormed: isPhoneNumber(text.slice(4)) }
  if (dangerousSchemes.has(scheme)) return { type: 'dangerous', scheme }
  return { type: 'other' }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what the URL standard strips
const edges = /^[\u0000-\u0020]+|[\u0000-\u0020]+$/g

const dangerousSchemes = new Set(['javascript', 'data', 'vbscript', 'file', 'blob'])

function toWeb(text: string, isProtocolRelative: boolean): ExternalTarget {
  if (!/^https?:[/\\]{2}[^/\\]/i.test(text)) return { type: 'malformed-url' }
  const url = URL.parse(text)
  if (url === null) return { type: 'malformed-url' }
  const fragment = url.hash.slice(1)
  return { type: 'web', address: toAddress(url), fragment, isProtocolRelative }
}

/** A URL as it is asked for: without fragment and credentials. */
export function toAddress(url: URL): string {
  const plain = new URL(url)
  plain.hash = ''
  plain.username = ''
  plain.password = ''
  return plain.href
}

/** RFC 6068: addresses, separated by commas, then fields. No address at all is allowed: "share by e-mail". */
function isMailAddress(text: string): boolean {
  const [written = '', fields = ''] = text.split('?', 2)
  const addresses = decode(written)
  if (addresses === undefined || decode(fields) === undefined) return false
  if (addresses === '') return fields !== ''
  return addresses.split(',').every((address) => {
    const at = address.lastIndexOf('@')
    const [local, domain] = [address.slice(0, at).trim(), address.slice(at + 1).trim()]
    if (local.startsWith('//')) return false
    return at > 0 && /^[^\s@<>()[\]\\,;:"]+$/u.test(local) && !/^\.|\.\.|\.$/.test(local) && isDomain(domain)
  })
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.')
  return labels.length > 1 && labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,62})$/u.test(label))
}

/** RFC 3966 with the digits of E.164: 3 to 15 of them, a plus in front or not, visual separators, parameters behind. */
function isPhoneNumber(text: string): boolean {
  const [written = ''] = text.split(';', 1)
  const number = decode(written) ?? ''
  const digits = number.replace(/[\s().-]/g, '')
  return /^\+?[\s().\d*#-]+$/.test(number) && /^\+?[\d*#]{3,15}$/.test(digits)
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
