import { isExample } from './example.ts'
import { looksRandom, looksSecret } from './judge-secret.ts'
import type { SensitiveRule } from './rule.ts'

/** What browsers and programs send to show who they are. */
export const headers: SensitiveRule[] = [
  {
    kind: 'an Authorization header',
    category: 'header',
    severity: 'secret',
    pattern:
      /\b(?:authorization\W{1,6}(?:bearer|token)[ \t]+([\w.~+/-]{6,}={0,2})|bearer[ \t]+([\w.~+/-]{8,}={0,2})|token[ \t]+([\w.~+/-]{20,}={0,2}))/gi,
    toParts: ({ groups: [, sent, bearer, token], end }) => {
      const written = sent ?? bearer ?? token ?? ''
      const start = end - written.length
      const value = written.replace(/\.+$/, '')
      const isOne = sent === undefined ? looksRandom(value, 8) : looksSecret(value)
      return isOne ? [{ start, end: start + value.length }] : []
    },
  },
  {
    kind: 'an Authorization header',
    category: 'header',
    severity: 'secret',
    pattern: /\bbasic[ \t]+([A-Za-z\d+/]{8,400}={0,2})/gi,
    group: 1,
    isReal: ({ value }) => isBasic(value),
  },
  {
    kind: 'a cookie of a session',
    category: 'cookie',
    severity: 'secret',
    pattern:
      /(?:(?:session|connect\.sid|\bs(?:ess)?id|csrftoken|auth_token|remember_token)=|sess(?:ion)?[_-]?id["']?[ \t]{0,2}[:=][ \t]{0,2}["']?)([\w%.~+/:-]{8,})/gi,
    needs: /s(?:ess|id)|token/i,
    group: 1,
    isReal: ({ value }) => looksRandom(value, 8),
  },
  {
    // A whole header: whatever a machine has made is of the session or leads to it.
    kind: 'a cookie of a session',
    category: 'cookie',
    severity: 'secret',
    pattern: /\bcookie["']?[ \t]{0,3}:[ \t]{0,3}["']?([^\r\n]{8,})/gi,
    group: 1,
    toParts: ({ value, start }) =>
      [...value.matchAll(/=([\w%.~+/:-]{8,})/g)]
        .filter(([, part = '']) => looksRandom(part, 8))
        .map(({ 1: part = '', index }) => ({ start: start + index + 1, end: start + index + 1 + part.length })),
  },
]

/** A name, a colon and a password in Base64 (RFC 7617). */
function isBasic(value: string): boolean {
  try {
    const decoded = atob(value)
    return /^[\x20-\x7e]{0,128}:[\x20-\x7e]{1,256}$/.test(decoded) && !isExample(decoded)
  } catch {
    return false
  }
}
