import type { HandOff } from '../../core/domain/hand-off.ts'

/** What a system makes of a hand-off. */
export interface Arrived {
  /** Everything that is not the visitor's: the address and its own parameters. */
  target: string
  subject?: string
  description?: string
  /** Subject and description in one. */
  message?: string
  fields?: Record<string, string>
}

export type Decode = (handOff: HandOff, options: never) => Arrived

/** Where a system looks for which part. */
interface Names {
  subject?: string
  description?: string
  message?: string
  /** Whether a parameter is a field, and what that is called in the settings. */
  field?: (name: string) => string | undefined
  /** Undoes what the system does to a value. */
  read?: (value: string) => string
}

/** @throws unless it is a link */
export function hrefOf(handOff: HandOff): string {
  if (handOff.kind !== 'link') throw new Error(`a link was expected, not ${handOff.kind}`)
  return handOff.href
}

/**
 * The pairs of a query as the strictest of servers reads it: no raw character but the unreserved, no plus, each name
 * once, each value well-formed UTF-8.
 *
 * @throws for anything else
 */
export function toPairs(query: string, separator = '&'): [name: string, value: string][] {
  if (query === '') return []
  const pairs = query.split(separator).map((pair): [string, string] => {
    const parts = pair.split('=')
    if (parts.length !== 2) throw new Error(`not a pair: ${pair}`)
    return [decodeStrictly(parts[0] ?? ''), decodeStrictly(parts[1] ?? '')]
  })
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`a name stands twice: ${query}`)
  return pairs
}

/** @throws for a raw character that is not unreserved (RFC 3986), and for what is no UTF-8 */
export function decodeStrictly(text: string): string {
  if (!/^(?:[\w.~-]|%[\dA-F]{2})*$/.test(text)) throw new Error(`not encoded: ${text}`)
  return decodeURIComponent(text)
}

/** @throws unless everything is where it belongs */
export function decodeQuery(handOff: HandOff, names: Names): Arrived {
  const [address = '', query = '', ...rest] = hrefOf(handOff).split('?')
  if (rest.length > 0 || query.includes('#')) throw new Error('more than one query, or a fragment')
  return sort(address, toPairs(query), names)
}

export function sort(address: string, pairs: readonly [string, string][], names: Names): Arrived {
  const { field = () => undefined, read = (value: string) => value } = names
  const own: string[] = []
  const arrived: Arrived = { target: '' }
  for (const [name, value] of pairs) {
    const fieldName = field(name)
    if (name === names.subject) arrived.subject = read(value)
    else if (name === names.description) arrived.description = read(value)
    else if (name === names.message) arrived.message = read(value)
    else if (fieldName !== undefined) arrived.fields = { ...arrived.fields, [fieldName]: read(value) }
    else own.push(`${name}=${value}`)
  }
  return { ...arrived, target: [address, ...own].join(' ') }
}

/** A mail program (RFC 6068): addresses, then headers; line breaks of the body are CRLF. */
export function decodeMail(handOff: HandOff): Arrived {
  const [, to = '', query = ''] = /^mailto:([^?]*)(?:\?(.*))?$/s.exec(hrefOf(handOff)) ?? []
  const readAddresses = (text: string): string =>
    text
      .split(',')
      .map((address) => decodeStrictly(address.replaceAll('@', '%40').replaceAll('+', '%2B')))
      .join(',')
  const pairs = query === '' ? [] : query.split('&').map((pair) => pair.split('='))
  const arrived: Arrived = { target: `to ${readAddresses(to)}` }
  for (const [name, value = '', ...rest] of pairs) {
    if (rest.length > 0) throw new Error(`not a header: ${query}`)
    if (name === 'subject') arrived.subject = decodeStrictly(value)
    else if (name === 'body') arrived.description = readBody(decodeStrictly(value))
    else if (name === 'cc') arrived.target += ` cc ${readAddresses(value)}`
    else throw new Error(`an added header: ${name}`)
  }
  return arrived
}

function readBody(text: string): string {
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) throw new Error('a line break that is not CRLF')
  return text.replaceAll('\r\n', '\n')
}

/** Where nothing of the visitor's may arrive. */
export function decodeCopy(handOff: HandOff): Arrived {
  if (handOff.kind !== 'copy') throw new Error(`a plain link was expected, not ${handOff.kind}`)
  return { target: handOff.href }
}
