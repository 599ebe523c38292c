import type { HandOff } from '../../../core/domain/hand-off.ts'
import { type Arrived, decodeQuery, decodeStrictly, hrefOf, sort, toPairs } from '../../shared/decode.fixture.ts'
import type { Options } from './schema.ts'

export const decode = (handOff: HandOff, options: Options): Arrived => {
  const names = { subject: options.subject, description: options.description, field: (name: string) => name }
  const href = hrefOf(handOff)
  if (options.mode === 'portal' || options.mode === 'catalog') {
    const { message = '{}', target } = decodeQuery(handOff, { message: options.parameter })
    const pairs = Object.entries(JSON.parse(message) as Record<string, string>)
    return sort(target, pairs, names)
  }
  if (options.mode === 'workspace') {
    const [, address = '', query = ''] = /^([^?#]*?\/-1)(?:\/params\/query\/([^/?#]+))?$/.exec(href) ?? []
    return sort(address, readEncodedQuery(query), names)
  }
  if (options.frame) {
    const [, frame = '', page = ''] = /^([^?#]*\/nav_to\.do\?uri=)([^?#&]+)$/.exec(href) ?? []
    return readForm(frame, decodeStrictly(page))
  }
  return readForm('', href)

  function readForm(frame: string, page: string): Arrived {
    const [, address = '', query = ''] = /^([^?#]*\?sys_id=-1)(?:&sysparm_query=([^?#&]+))?$/.exec(page) ?? []
    return sort(frame + address, readEncodedQuery(query), names)
  }
}

/** The server decodes the query once, then splits it at carets, and each part at its first equals sign. */
function readEncodedQuery(query: string): [string, string][] {
  // Equals signs between names and values stay as they are in the address.
  toPairs(query, '%5E')
  return decodeStrictly(query.replaceAll('=', '%3D'))
    .split('^')
    .filter((pair) => pair !== '')
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])
}
