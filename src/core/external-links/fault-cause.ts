import type { FaultCause } from './exchange.ts'

/** Error codes of Node, OpenSSL and undici, by what they mean for a link. */
const causes: Record<string, FaultCause> = {
  ENOTFOUND: 'no-such-name',
  ENODATA: 'no-such-name',
  EAI_NONAME: 'no-such-name',
  EAI_NODATA: 'no-such-name',
  EAI_AGAIN: 'name-server',
  EAI_FAIL: 'name-server',
  ESERVFAIL: 'name-server',
  ETIMEOUT: 'name-server',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  EHOSTDOWN: 'unreachable',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-early',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-name',
  ERR_TLS_CERT_ALTNAME_FORMAT: 'certificate-name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-issuer',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-issuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-issuer',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-issuer',
  EPROTO: 'tls',
  UND_ERR_HEADERS_OVERFLOW: 'not-http',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'not-http',
}

/** What an error code means; a code that nobody knows is `other`. */
export function toFaultCause(code: string): FaultCause {
  if (Object.hasOwn(causes, code)) return causes[code] as FaultCause
  if (code.startsWith('HPE_')) return 'not-http'
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) return 'tls'
  return 'other'
}
