import type { Answer, Exchange, Fault } from './exchange.ts'
import { isLoginPath } from './login.ts'
import { nameless } from './offline.ts'
import { findTitle, saysChallenge, saysNotFound } from './page-title.ts'
import { statusName } from './status-name.ts'
import type { Verdict } from './verdict.ts'

/** One step of a chain of redirects, as addresses without fragment. */
export interface Hop {
  status: number
  from: string
  to: string
}

/** How a chain of redirects ended, where it did not end in an answer. */
export type ChainEnd = 'loop' | 'too-long' | 'nowhere' | 'downgrade' | 'other-scheme'

export interface Course {
  /** As asked, without fragment. */
  address: string
  hops: Hop[]
  /** A hop on the way set a cookie, which a browser would have sent back. */
  setsCookie: boolean
  end: Exchange | ChainEnd
}

/** The verdict on one address, after all tries. */
export function toVerdict(course: Course): Verdict {
  const { end } = course
  if (typeof end === 'string') return toChainVerdict(end, course)
  if (end.type === 'fault') return toFaultVerdict(end, course)
  return toAnswerVerdict(end, course)
}

/** 300 and 304 are none: 300 has a page to choose from, 304 was not asked for. */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}

/** What is worth another try: the server may be busy, or the network at fault. */
export function isPassing(exchange: Exchange): boolean {
  if (exchange.type === 'answer') {
    const { status, isMitigated } = exchange
    return (
      !isMitigated &&
      (status === 408 || status === 425 || status === 429 || (status >= 500 && status < 600 && status !== 501))
    )
  }
  const passing = ['no-such-name', 'name-server', 'timeout', 'reset', 'refused', 'unreachable', 'tls', 'other']
  return passing.includes(exchange.cause)
}

function toAnswerVerdict(answer: Answer, course: Course): Verdict {
  const { status } = answer
  const target = course.hops.at(-1)?.to ?? course.address
  const leads = course.hops.length === 0 ? '' : 'leads to a page that '
  const answers = `${leads}answers ${status}${statusName(status)}`
  if (answer.isMitigated) return { type: 'blocked', reason: `${leads}asks robots to prove that they are people` }
  if (status === 404 || status === 410) return { type: 'broken', reason: answers }
  if (status === 408 || status === 425 || (status >= 500 && status < 600)) return { type: 'flaky', reason: answers }
  if (status < 200 || status >= 300) return { type: 'blocked', reason: answers }
  const title = findTitle(answer.body?.text ?? '')
  if (saysChallenge(title)) return { type: 'blocked', reason: `${leads}asks robots to prove that they are people` }
  if (course.hops.length > 0 && isLoginPath(target) && !isLoginPath(course.address))
    return { type: 'blocked', reason: 'asks to sign in' }
  return { ...toRedirectVerdict(course.hops), ...toSuspicion(course, target, title) }
}

/** The permanent hops at the start of a chain may be skipped by writing their end (RFC 9110, 15.4.2). */
function toRedirectVerdict(hops: readonly Hop[]): Verdict {
  if (hops.length === 0) return { type: 'ok', reason: '' }
  const lasting = hops.findIndex(({ status }) => status !== 301 && status !== 308)
  const last = hops[(lasting === -1 ? hops.length : lasting) - 1]
  if (last === undefined) return { type: 'redirect-temporary', reason: 'leads on for the time being' }
  return { type: 'redirect-permanent', reason: 'has moved for good', movedTo: last.to }
}

function toSuspicion({ address, hops }: Course, target: string, title: string): { suspicion?: string } {
  const [asked, reached] = [new URL(address), new URL(target)]
  if (saysNotFound(title) && !/404|not-?found/i.test(asked.pathname))
    return { suspicion: 'its title says that there is no such page' }
  const isHome = reached.pathname === '/' && reached.search === ''
  if (
    hops.length > 0 &&
    isHome &&
    /[^/]/.test(asked.pathname) &&
    !/^\/(?:index|home|default)(?:\.\w+)?$/.test(asked.pathname)
  )
    return { suspicion: 'it leads to a home page' }
  return {}
}

const chainReasons: Record<ChainEnd, string> = {
  loop: 'leads round in circles',
  'too-long': 'leads on more than 10 times',
  nowhere: 'redirects without saying where to',
  downgrade: 'leads from https to http, without encryption',
  'other-scheme': 'leads to something that is no web page',
}

function toChainVerdict(end: ChainEnd, { setsCookie }: Course): Verdict {
  const reason = chainReasons[end]
  if (end === 'other-scheme') return { type: 'unchecked', reason }
  // A site that redirects until its cookie comes back is fine in a browser.
  if ((end === 'loop' || end === 'too-long') && setsCookie)
    return { type: 'blocked', reason: `${reason} for those without cookies` }
  return { type: 'broken', reason }
}

function toFaultVerdict({ cause, expired, refusal }: Fault, { hops }: Course): Verdict {
  const leads = hops.length === 0 ? '' : 'leads to a site that '
  const say = (type: Verdict['type'], reason: string): Verdict => ({ type, reason: leads + reason })
  switch (cause) {
    case 'no-such-name':
      return say('broken', nameless)
    case 'certificate-expired':
      return say('broken', `has a certificate that ${expired === undefined ? 'has expired' : `expired on ${expired}`}`)
    case 'certificate-early':
      return say('broken', 'has a certificate that is not valid yet')
    case 'certificate-name':
      return say('broken', 'has a certificate for another name')
    case 'certificate-issuer':
      return say('unchecked', 'has a certificate from an issuer that is not known here')
    case 'not-public':
      return say('unchecked', refusal ?? 'is not on the public internet')
    case 'stopped':
      return { type: 'unchecked', reason: 'was not reached before the time was used up', halt: 'budget' }
    case 'left':
      if (hops.length > 0) return say('unchecked', 'is left alone by now')
      return { type: 'unchecked', reason: 'was not asked, because its host is left alone', halt: 'host' }
    case 'not-http':
      return say('flaky', 'answers with something that is no HTTP')
    default:
      return say('flaky', flakyReasons[cause])
  }
}

const flakyReasons = {
  'name-server': 'could not be looked up: the name server did not answer',
  timeout: 'did not answer in time',
  reset: 'broke off the connection',
  refused: 'refused the connection',
  unreachable: 'could not be reached from here',
  tls: 'could not agree on encryption',
  other: 'could not be asked',
}
