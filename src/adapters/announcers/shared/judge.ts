import type { Answer, Outcome } from '../contract.ts'

/** What the status says by itself: 429 and 5xx may pass, other failures stay; undefined for 2xx. */
export function judgeStatus({ status }: Answer): Outcome | undefined {
  if (status >= 200 && status < 300) return undefined
  const reason = `it answered ${status}`
  return status === 429 || status >= 500 ? { type: 'retry', reason } : { type: 'refused', reason }
}

/** The answer as JSON, or undefined where it is none. */
export function parseAnswer({ body }: Answer): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** For systems that answer `ok` in plain text. */
export function judgeOk(answer: Answer): Outcome {
  const byStatus = judgeStatus(answer)
  if (byStatus) return byStatus
  if (answer.body.trim() === 'ok') return { type: 'accepted' }
  return { type: 'refused', reason: `it answered ${answer.status} and did not say "ok"` }
}
