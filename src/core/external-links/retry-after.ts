/** A server may ask for this much patience, in milliseconds; one that asks for more is not waited for. */
export const longestWait = 60_000

/**
 * How long a `Retry-After` asks to wait, in milliseconds: seconds, an HTTP date (RFC 9110, 10.2.3), or what servers
 * write instead, `3s` and `500ms`. Undefined where it says nothing that can be understood; `Infinity` for more than
 * `longestWait`.
 *
 * @param now milliseconds since 1970
 */
export function parseRetryAfter(value: string, now: number): number | undefined {
  const wait = toMilliseconds(value.trim(), now)
  if (wait === undefined) return undefined
  return wait > longestWait ? Number.POSITIVE_INFINITY : Math.max(0, wait)
}

function toMilliseconds(value: string, now: number): number | undefined {
  const [, number, unit] = /^(\d{1,12}(?:\.\d{1,6})?) ?(ms|s|sec|seconds|m|min|minutes)?$/i.exec(value) ?? []
  if (number !== undefined) return Math.ceil(Number(number) * toFactor(unit))
  if (!/^[a-z]{3,9},? /i.test(value)) return undefined
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : date - now
}

function toFactor(unit = 's'): number {
  const word = unit.toLowerCase()
  return word === 'ms' ? 1 : word.startsWith('m') ? 60_000 : 1000
}
