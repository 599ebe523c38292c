import { type LookupAddress, lookup as lookupByNode } from 'node:dns'
import type { LookupFunction } from 'node:net'
import type { Guard } from './guard.ts'

/** All addresses of a host name, of both families. Rejects with an error that has a `code` such as `ENOTFOUND`. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>

export const resolveBySystem: Resolve = (hostname) =>
  new Promise((resolve, reject) => {
    lookupByNode(hostname, { all: true, order: 'verbatim' }, (error, addresses) =>
      error === null ? resolve(addresses) : reject(error),
    )
  })

/**
 * A `lookup` for a socket that passes on only what the guard lets through: one bad answer among good ones refuses all of
 * them. The socket connects to these very addresses, so that a name server has no second chance to say something else.
 */
export function guardedLookup(resolve: Resolve, guard: Guard, port: number): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (addresses) => {
        try {
          for (const { address } of addresses) guard.checkAddress(address, hostname, port)
        } catch (error) {
          return callback(error as Error, [])
        }
        const [first] = addresses
        if (first === undefined) return callback(toNotFound(hostname), [])
        if (options.all === true) return callback(null, addresses)
        callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    )
  }
}

function toNotFound(hostname: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`no address for ${hostname}`), { code: 'ENOTFOUND' })
}
