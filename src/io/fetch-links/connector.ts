import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { buildConnector } from 'undici'
import type { Guard } from './guard.ts'
import { guardedLookup, type Resolve } from './lookup.ts'

/** A certificate that does not hold, with OpenSSL's code and, if it has expired, the day. */
export class CertificateError extends Error {
  readonly code: string
  readonly expired: string | undefined

  constructor(code: string, expired: string | undefined) {
    super(code)
    this.code = code
    this.expired = expired
  }
}

export interface ConnectorOptions {
  guard: Guard
  resolve: Resolve
  timeout: number
  /** Bytes that one connection may bring, whatever they are. */
  maxBytes: number
  /** Certificates to trust instead of Node's own. */
  ca?: string | undefined
}

/**
 * Opens sockets for undici, to where the guard lets them go. A `lookup` alone would not do: Node does not call it for
 * addresses written as such.
 */
export function createConnector({ guard, resolve, timeout, maxBytes, ca }: ConnectorOptions): buildConnector.connector {
  return (options, callback) => {
    const { hostname } = options
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80)
    try {
      guard.checkHost(hostname, port)
    } catch (error) {
      return callback(error as Error, null)
    }
    const connect = buildConnector({
      allowH2: false,
      timeout,
      autoSelectFamily: true,
      lookup: guardedLookup(resolve, guard, port),
      maxCachedSessions: 0,
      // Checked below, where the certificate can still be asked for its day. Nothing is sent before.
      rejectUnauthorized: false,
      ...(ca === undefined ? {} : { ca }),
    })
    connect(options, (error, socket) => {
      if (error !== null) return callback(error, null)
      try {
        guard.checkAddress(socket.remoteAddress, hostname, port)
        if (socket instanceof TLSSocket) checkCertificate(socket)
      } catch (refusal) {
        socket.destroy()
        return callback(refusal as Error, null)
      }
      limitBytes(socket, maxBytes)
      callback(null, socket)
    })
  }
}

/** Limits on headers and bodies do not see all: extensions of chunks, for one, are neither. */
function limitBytes(socket: Socket, limit: number): void {
  socket.on('readable', () => {
    if (socket.bytesRead > limit) socket.destroy(Object.assign(new Error('too long'), { code: 'HPE_TOO_LONG' }))
  })
}

function checkCertificate(socket: TLSSocket): void {
  if (socket.authorized) return
  const code = String(socket.authorizationError ?? 'UNABLE_TO_VERIFY_LEAF_SIGNATURE')
  const end = new Date(socket.getPeerCertificate().valid_to)
  const expired =
    code !== 'CERT_HAS_EXPIRED' || Number.isNaN(end.getTime()) ? undefined : end.toISOString().slice(0, 10)
  throw new CertificateError(code, expired)
}
