import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'

/** A request as an adapter writes it. */
export interface WireRequest {
  url: string
  headers: Record<string, string>
  body: string
  signature?: { id: string; key: string }
  isRepeatable?: true
}

export type Verdict =
  | { type: 'accepted' }
  | { type: 'refused'; reason: string }
  | { type: 'retry'; reason: string; after?: number }

export interface SendOptions {
  /** What an answer means. */
  judge: (answer: { status: number; body: string }) => Verdict
  /** Attempts in all. */
  attempts?: number
  /** Milliseconds before the second attempt; each further one waits twice as long. */
  delay?: number
  /** Milliseconds for one attempt. */
  timeout?: number
  /** Longest wait, in milliseconds, that a system may ask for. */
  longestWait?: number
}

/** Of an answer, in bytes, as much as anybody reads. */
const mostRead = 1 << 20

/**
 * Sends until it has arrived, is refused, or the attempts are used up. After silence, what may have arrived is sent again
 * only where the system knows a repetition: people would read a message twice. Redirects are not followed: they would carry
 * secrets elsewhere.
 */
export async function sendHttp(wire: WireRequest, options: SendOptions): Promise<Exclude<Verdict, { type: 'retry' }>> {
  const { attempts = 4, delay = 1000, longestWait = 60_000 } = options
  const refusal = findAddressRefusal(wire.url)
  if (refusal !== undefined) return { type: 'refused', reason: refusal }
  for (let attempt = 1; ; attempt++) {
    const { verdict, after } = await attemptOnce(wire, options)
    if (verdict.type !== 'retry') return verdict
    if (attempt === attempts) return { type: 'refused', reason: `${verdict.reason}, ${attempts} times` }
    const asked = verdict.after ?? after
    await sleep(Math.min(longestWait, asked === undefined ? delay * 2 ** (attempt - 1) : asked * 1000))
  }
}

async function attemptOnce(
  wire: WireRequest,
  { judge, timeout = 10_000 }: SendOptions,
): Promise<{ verdict: Verdict; after?: number | undefined }> {
  try {
    const { statusCode, headers, body } = await request(wire.url, {
      method: 'POST',
      headers: { ...wire.headers, ...sign(wire) },
      body: wire.body,
      signal: AbortSignal.timeout(timeout),
    })
    const text = await readText(body)
    return { verdict: judge({ status: statusCode, body: text }), after: parseRetryAfter(headers['retry-after']) }
  } catch (error) {
    const reason = toReason(error, timeout)
    const isWorthIt = wire.isRepeatable === true || unsentCodes.has((error as NodeJS.ErrnoException).code ?? '')
    if (isWorthIt) return { verdict: { type: 'retry', reason } }
    return { verdict: { type: 'refused', reason: `${reason}, so the message may be there or not` } }
  }
}

/** Errors of a connection that never was. */
const unsentCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#webhook-headers-sending-metadata-to-consumers */
function sign({ body, signature }: WireRequest): Record<string, string> {
  if (signature === undefined) return {}
  const time = String(Math.floor(Date.now() / 1000))
  const { id, key } = signature
  const bytes = key.startsWith('whsec_') ? Buffer.from(key.slice('whsec_'.length), 'base64') : key
  const digest = createHmac('sha256', bytes).update(`${id}.${time}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': `v1,${digest}` }
}

async function readText(body: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of body) {
    parts.push(part)
    size += part.length
    if (size > mostRead) break
  }
  return Buffer.concat(parts).toString('utf8')
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function parseRetryAfter(value: string | string[] | undefined): number | undefined {
  const text = Array.isArray(value) ? value[0] : value
  if (text === undefined) return undefined
  if (/^\d+$/.test(text)) return Number(text)
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, (date - Date.now()) / 1000)
}

/** What is sent is secret at times; only this machine may be told without encryption. Never names the address. */
function findAddressRefusal(address: string): string | undefined {
  if (!URL.canParse(address)) return 'its address is not one'
  const { protocol, hostname } = new URL(address)
  if (protocol === 'https:') return undefined
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)
  return protocol === 'http:' && isHere ? undefined : 'its address does not start with https://'
}

/** The kind of failure only: messages of the network quote addresses. */
function toReason(error: unknown, timeout: number): string {
  const { name, code } = error as NodeJS.ErrnoException
  if (name === 'TimeoutError') return `it did not answer within ${timeout / 1000} s`
  return `it could not be reached (${code ?? name})`
}
