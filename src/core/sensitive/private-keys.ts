import type { Found, SensitiveRule } from './rule.ts'

/** A key as files hold it, from its first line to its last, or as far as it was pasted. */
export const privateKeys: SensitiveRule[] = [
  {
    kind: 'a private key',
    category: 'private-key',
    severity: 'secret',
    pattern: /-----BEGIN (?:[A-Z\d]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----/g,
    needs: 'PRIVATE KEY',
    isReal: hasKey,
    toEnd: (found) => toEndAfter(found, /-----END [A-Z\d ]{1,60}-----/g),
  },
  {
    kind: 'a private key',
    category: 'private-key',
    severity: 'secret',
    pattern: /PuTTY-User-Key-File-\d: /g,
    needs: 'PuTTY-User-Key-File-',
    toEnd: (found) => toEndAfter(found, /Private-MAC: [a-f\d]{1,128}/g),
  },
]

const longest = 20_000

/** The header alone is what manuals show; what follows, on lines or after `\n` in JSON, has to look like a key. */
function hasKey({ text, end }: Found): boolean {
  const next = text.slice(end, end + 4000).replaceAll('\\n', '\n')
  return /[A-Za-z\d+/=]{32}/.test(next.split('-----')[0] ?? '')
}

function toEndAfter({ text, end }: Found, last: RegExp): number {
  last.lastIndex = end
  const match = last.exec(text)
  if (match !== null && match.index - end < longest) return match.index + match[0].length
  const rest = /^(?:[\r\n]|\\n|[\w+/=: ,-])*/.exec(text.slice(end, end + longest))?.[0].length ?? 0
  return end + rest
}
