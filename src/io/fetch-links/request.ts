import type { Dispatcher } from 'undici'
import type { Answer, Exchange, Fault } from '../../core/external-links/exchange.ts'
import { toFaultCause } from '../../core/external-links/fault-cause.ts'
import type { FetchSettings } from '../../core/external-links/settings.ts'
import { CertificateError } from './connector.ts'
import { RefusedError } from './guard.ts'
import { readBody } from './read-body.ts'

export interface Question {
  address: string
  method: 'HEAD' | 'GET'
  /** How much of an HTML page is wanted. */
  wants: 'nothing' | 'title' | 'all'
}

/** One request without cookies, credentials or referrer; redirects are not followed. Never rejects. */
export async function fetchOnce(
  dispatcher: Dispatcher,
  { address, method, wants }: Question,
  settings: Pick<FetchSettings, 'timeout' | 'maxBody' | 'userAgent'>,
  stop: AbortSignal,
): Promise<Exchange> {
  if (stop.aborted) return { type: 'fault', cause: 'stopped' }
  const clock = new AbortController()
  const timer = setTimeout(() => clock.abort(), settings.timeout)
  try {
    const { origin, pathname, search } = new URL(address)
    const response = await dispatcher.request({
      origin,
      path: pathname + search,
      method,
      headers: {
        'user-agent': settings.userAgent,
        accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
        'accept-language': 'en,*;q=0.5',
        'accept-encoding': 'gzip, br',
      },
      signal: AbortSignal.any([stop, clock.signal]),
    })
    const answer = toAnswer(response)
    const isHtml = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(answer.contentType)
    if (method === 'HEAD' || wants === 'nothing' || !isHtml || response.statusCode >= 300) {
      response.body.on('error', () => {}).destroy()
      return answer
    }
    const encoding = toText(response.headers['content-encoding']).trim().toLowerCase()
    const { contentType } = answer
    const reading = { encoding, contentType, limit: settings.maxBody, isTitleEnough: wants === 'title' }
    return { ...answer, body: await readBody(response.body, reading) }
  } catch (error) {
    if (stop.aborted) return { type: 'fault', cause: 'stopped' }
    return clock.signal.aborted ? { type: 'fault', cause: 'timeout' } : toFault(error)
  } finally {
    clearTimeout(timer)
  }
}

function toAnswer({ statusCode, headers }: Dispatcher.ResponseData): Answer {
  return {
    type: 'answer',
    status: statusCode,
    location: toUtf8(toText(headers['location'])),
    retryAfter: toText(headers['retry-after']),
    contentType: toText(headers['content-type']),
    isMitigated: toText(headers['cf-mitigated']) !== '',
    setsCookie: headers['set-cookie'] !== undefined,
    body: undefined,
  }
}

/** Of a header that is sent twice, the first. */
function toText(header: string | string[] | undefined): string {
  return (Array.isArray(header) ? header[0] : header) ?? ''
}

/** Header bytes arrive as Latin-1; addresses outside ASCII are sent as UTF-8 where they are sent at all. */
function toUtf8(text: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'))
  } catch {
    return text
  }
}

function toFault(error: unknown): Fault {
  if (error instanceof RefusedError) return { type: 'fault', cause: 'not-public', refusal: error.message }
  if (error instanceof CertificateError) {
    const cause = toFaultCause(error.code)
    return { type: 'fault', cause, ...(error.expired === undefined ? {} : { expired: error.expired }) }
  }
  return { type: 'fault', cause: toFaultCause(toCode(error)) }
}

/** Of an attempt at several addresses, the last reason that has a code. */
function toCode(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    const inner = at instanceof AggregateError ? at.errors.map(toCode).find((code) => code !== '') : undefined
    const code = (at as NodeJS.ErrnoException).code
    if (inner !== undefined) return inner
    // undici leaves the code of some of these out.
    if (at.name === 'HTTPParserError') return 'HPE_INVALID'
    if (code !== undefined) return code
  }
  return ''
}
