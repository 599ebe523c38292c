import { setTimeout as sleep } from 'node:timers/promises'
import { fetch } from 'undici'

export interface ForgeCall {
  url: string
  method: 'GET' | 'POST' | 'PATCH' | 'PUT'
  headers: Record<string, string>
  body?: Record<string, unknown> | undefined
}

/** Why a forge did not do what it was asked for; names no address and no secret. */
export class ForgeError extends Error {}

/**
 * Asks a forge, again where reading failed for a while. What was to be written is sent once: sent twice, it would be
 * there twice.
 *
 * @throws ForgeError
 */
export async function askForge({ url, method, headers, body }: ForgeCall, delay = 1000): Promise<unknown> {
  const attempts = method === 'GET' ? 3 : 1
  for (let attempt = 1; ; attempt++) {
    const answer = await askOnce({ url, method, headers, body })
    if ('json' in answer) return answer.json
    if (!answer.mayPass || attempt >= attempts) throw new ForgeError(answer.reason)
    await sleep(delay * 2 ** (attempt - 1))
  }
}

type Answer = { json: unknown } | { reason: string; mayPass: boolean }

async function askOnce({ url, method, headers, body }: ForgeCall): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers, 'user-agent': 'tierzero', ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
      // A redirect would carry the token elsewhere.
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
    })
    if (response.ok) return { json: await response.json() }
    const { status } = response
    return { reason: `it answered ${status}`, mayPass: status === 429 || status >= 500 }
  } catch (error) {
    const { name, cause } = error as Error
    if (name === 'TimeoutError') return { reason: 'it did not answer within 30 s', mayPass: true }
    const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? name
    return { reason: `it could not be asked (${code})`, mayPass: true }
  }
}
