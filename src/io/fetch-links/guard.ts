import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.ts'

/** A request that the guard does not let out. The message is a clause about the site and names no address. */
export class RefusedError extends Error {}

const notPublic = 'is not on the public internet'

/** Names of one's own network and of the machines in a data centre. */
const localNames = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|lan|home|corp|home\.arpa)$/

/**
 * Says which hosts and addresses may be reached: those of the public internet on ports 80 and 443, and those that the
 * settings name. It is asked three times: for the URL, for each answer of the name server, and for the address that
 * the socket ended up with; and again for each redirect.
 */
export class Guard {
  readonly #allow: ReadonlySet<string>
  readonly #ports: ReadonlySet<number>

  constructor({ allow, ports }: { allow: readonly string[]; ports: readonly number[] }) {
    this.#allow = new Set(allow.map((host) => host.toLowerCase()))
    this.#ports = new Set([80, 443, ...ports])
  }

  /** @throws RefusedError before any name is looked up */
  checkHost(hostname: string, port: number): void {
    if (this.#isAllowed(hostname, port)) return
    if (!this.#ports.has(port)) throw new RefusedError(`is on port ${port}, which is not asked`)
    const host = toPlainHost(hostname)
    if (isIP(host) !== 0) this.checkAddress(host, hostname, port)
    else if (!host.includes('.') || localNames.test(host)) throw new RefusedError(notPublic)
  }

  /** @throws RefusedError where a host's address is not public */
  checkAddress(address: string | undefined, hostname: string, port: number): void {
    if (this.#isAllowed(hostname, port)) return
    if (address === undefined || !isPublicAddress(address)) throw new RefusedError(notPublic)
  }

  /** `host:port` allows that port, `host` the usual two. */
  #isAllowed(hostname: string, port: number): boolean {
    const name = hostname.toLowerCase().replace(/\.$/, '')
    const names = isIP(name) === 6 ? [`[${name}]`] : [name]
    return names.some(
      (host) => this.#allow.has(`${host}:${port}`) || (this.#allow.has(host) && (port === 80 || port === 443)),
    )
  }
}

function toPlainHost(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
}
