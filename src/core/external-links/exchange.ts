/** What one request brought: an answer, or the reason why there is none. Headers are those that matter, in plain form. */
export type Exchange = Answer | Fault

export interface Answer {
  type: 'answer'
  status: number
  /** As sent; empty where the server sent none. */
  location: string
  retryAfter: string
  contentType: string
  /** Cloudflare's word that this is a challenge, not the page: `cf-mitigated`. */
  isMitigated: boolean
  setsCookie: boolean
  body: BodyText | undefined
}

/** What was read of an HTML page. */
export interface BodyText {
  text: string
  /** False where reading stopped at the limit, at the end of what was needed, or at a fault. */
  isWhole: boolean
}

export interface Fault {
  type: 'fault'
  cause: FaultCause
  /** Of `certificate-expired`: the last day of validity, `YYYY-MM-DD`. */
  expired?: string
  /** Of `not-public`: what was refused, as a clause. */
  refusal?: string
}

export type FaultCause =
  | 'no-such-name'
  | 'name-server'
  | 'timeout'
  | 'reset'
  | 'refused'
  | 'unreachable'
  | 'certificate-expired'
  | 'certificate-early'
  | 'certificate-name'
  | 'certificate-issuer'
  | 'tls'
  | 'not-http'
  | 'not-public'
  | 'stopped'
  | 'left'
  | 'other'
