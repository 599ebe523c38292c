import { type Found, isFree, passesLuhn, type SensitiveRule } from './rule.ts'

/** Addresses of machines and people's folders. */
export const addresses: SensitiveRule[] = [
  {
    kind: 'a public IP address',
    category: 'address',
    severity: 'personal',
    pattern: /\d{1,3}(?:\.\d{1,3}){3}/g,
    needs: /\.\d{1,3}\.\d{1,3}\./,
    isReal: (found) => isPublicV4(found.value) && isAddress(found),
  },
  {
    kind: 'a public IP address',
    category: 'address',
    severity: 'personal',
    pattern: /[23][\da-fA-F]{3}(?::[\da-fA-F]{0,4}){2,7}/g,
    needs: /:[\da-fA-F]{0,4}:/,
    isReal: (found) => isApart(found) && isPublicV6(found.value),
  },
  {
    kind: 'the address of a network card',
    category: 'hardware',
    severity: 'personal',
    // The last form is Cisco's.
    pattern:
      /[\da-fA-F]{2}(?::[\da-fA-F]{2}){5}|[\da-fA-F]{2}(?:-[\da-fA-F]{2}){5}|[\da-fA-F]{4}\.[\da-fA-F]{4}\.[\da-fA-F]{4}/g,
    needs: /[:-][\da-fA-F]{2}[:-]|[\da-fA-F]\.[\da-fA-F]{4}\./,
    isReal: (found) => isApart(found) && isCardOfSomebody(found.value),
  },
  {
    kind: 'the number of a mobile phone (IMEI)',
    category: 'hardware',
    severity: 'personal',
    pattern: /\d{2}[ -]?\d{6}[ -]?\d{6}[ -]?\d/g,
    needs: /\d{6}/,
    isReal: (found) => isFree(found) && isImei(found),
  },
  {
    kind: 'the name in a folder',
    category: 'name',
    severity: 'personal',
    pattern:
      /(?:\/home\/|\/Users\/|[A-Za-z]:\\{1,2}(?:Users|Documents and Settings)\\{1,2})([\p{L}\d][\p{L}\d._-]{0,39})/gu,
    needs: /[\\/](?:home|Users|Documents and Settings)[\\/]/,
    group: 1,
    isReal: ({ value }) => !shared.test(value),
  },
]

/** Accounts of systems and of manuals. */
const shared =
  /^(?:users?|username|user-?name|name|yourname|you|me|someone|admin|administrator|root|ubuntu|debian|centos|fedora|ec2-user|core|pi|vagrant|runner|jenkins|travis|circleci|gitlab-runner|build|builder|ci|dev|developer|app|apps|node|www|www-data|docker|git|guest|test|tester|public|default|all ?users?|shared|linuxbrew|alice|bob|foo|bar|jovyan|coder|vscode|codespace|postgres|mysql|nonroot|tidb|prometheus)$/i

/** Not a part of a longer address, a name or a version; `glued` is what may not stand before it. */
function isApart({ text, start, end }: Found, glued = /[\w.:@-]/): boolean {
  const after = text[end] ?? ' '
  if (
    glued.test(text[start - 1] ?? ' ') ||
    /[\w:@-]/.test(after === ':' && /[\d\s]/.test(text[end + 1] ?? ' ') ? ' ' : after)
  )
    return false
  return !(after === '.' && /\w/.test(text[end + 1] ?? ' '))
}

/** Neither private nor kept for special use or examples (RFC 6890), nor a name server that everybody knows. */
function isPublicV4(text: string): boolean {
  const parts = text.split('.').map(Number)
  const [a = 0, b = 0, c = 0, d = 0] = parts
  if (parts.some((part, index) => part > 255 || String(part) !== text.split('.')[index])) return false
  const isReserved =
    a === 0 ||
    a === 10 ||
    a === 127 ||
    a >= 224 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 192 && b === 0 && (c === 0 || c === 2)) ||
    (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) ||
    (a === 203 && b === 0 && c === 113)
  const isWellKnown = (a === b && b === c && c === d) || /^(?:8\.8\.4\.4|1\.0\.0\.1|1\.2\.3\.4|5\.6\.7\.8)$/.test(text)
  return !isReserved && !isWellKnown
}

/**
 * Four numbers of which none is large, or the first is small, may be a version, or counting: what stands around them has to
 * say that they are an address.
 */
function isAddress(found: Found): boolean {
  const { value, text, start, end } = found
  const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 9)]
  const isIntroduced = introduction.test(before)
  // `ssh ann@host` and `ip:host`, but not `package@version`.
  if (!isApart(found, isIntroduced ? /[\w.-]/ : undefined)) return false
  if (/\b(?:v|ver\.?|version) ?$/i.test(before)) return false
  const parts = value.split('.').map(Number)
  const largest = Math.max(...parts)
  if (largest > 31 && (parts[0] ?? 0) > 10) return true
  if (versions.test(before.slice(-24)) || /^ ?(?:to|->|→) ?v?\d/.test(after)) return false
  const isPlaced = largest > 63 && /\b(?:server|client|peer|remote|at|to|by) $/i.test(before)
  return isIntroduced || isPlaced || /^(?::\d{2,5}|\/(?:[89]|[12]\d|3[0-2]))\b/.test(after)
}

const versions = /version|release|upgrad|updat|migrat|build|install|firmware|driver|版本|升级/i

/** Up to the address: `from `, `host=`, `ssh ann@`, `ping -c 3 `, `"client_ip": "`. */
const introduction =
  /(?:\b(?:from|connect\w{0,4} to|via|host(?:name)?|forwarded-for|(?:src|dst|source|server|client|peer|remote|gateway|node)["'\]]?[ \t]{0,2}[:=])|(?:\b|_)ip(?:v4)?|addr(?:ess)?|\b(?:ssh|scp|sftp|telnet|ping|traceroute|tracert|nslookup|dig|nc|curl|nmap)\b[^\n]{0,20}[ @]|:\/\/|::ffff:|地址|主机|服务器)["'\]]?[ \t]{0,2}(?:(?:is|was)\b|是|为)?[ \t]{0,2}[:：=]?[ \t]{0,2}["'([]?$/i

/** Global unicast (RFC 4291), but for the range of examples (RFC 3849) and well-known name servers. */
function isPublicV6(text: string): boolean {
  const groups = text.split(':')
  const gaps = text.split('::').length - 1
  const isWhole = gaps === 0 ? groups.length === 8 && !groups.includes('') : gaps === 1 && groups.length <= 8
  const isKept = /^(?:2001:0?db8|3fff|2001:4860:4860|2606:4700:4700)(?::|$)/i.test(text)
  return isWhole && !isKept && !/:::/.test(text)
}

function isCardOfSomebody(text: string): boolean {
  const digits = text.toLowerCase().replace(/[^\da-f]/g, '')
  const bytes = digits.match(/../g) ?? []
  // The same byte over and over, counting up, and what names no maker are examples, masks or virtual.
  const isExample = new Set(bytes).size < 4 || /^(?:001122|aabbcc|012345|123456)/.test(digits)
  // Numbers have dots between groups of four, too.
  const isNumber = text.includes('.') && !/[a-f]/.test(digits)
  return !isExample && !isNumber && (Number.parseInt(bytes[0] ?? '0', 16) & 1) === 0
}

/**
 * Fifteen digits with Luhn's check digit (3GPP TS 23.003), after the word, or of the bodies that number nearly all phones;
 * two that every manual shows are nobody's.
 */
function isImei({ value, text, start }: Found): boolean {
  const digits = value.replace(/\D/g, '')
  const isTold = /imei\W{0,3}(?:\d\W{0,2})?(?:is|was|为|是)?\W{0,3}$/i.test(text.slice(Math.max(0, start - 20), start))
  const isExample = ['490154203237518', '352099001761481'].includes(digits)
  return (isTold || /^(?:35|86)/.test(digits)) && !isExample && passesLuhn(digits)
}
