import { isExample } from './example.ts'
import type { Found, SensitiveRule } from './rule.ts'

/** Keys whose value is secret, as people and programs write them. */
const strong = String.raw`(?:\b|_)(?:pass|pwd?)|pass(?:wor[dt]|wd|phrase|code)|密码|口令`
const weak =
  'secret|token|api[_ -]?key|access[_ -]?key(?:[_ -]?id)?|secret[_ -]?key|private[_ -]?key|client[_ -]?secret|auth[_ -]?key|encryption[_ -]?key|signing[_ -]?key|account[_ -]?key|credentials?|密钥|令牌'
/** `: `, `=`, ` is `, ` is: `; after a colon the value may stand on the next line. */
const sign = String.raw`["'\x60]?\]?(?:(?:[ \t]{0,3}(?:\bis\b|\bwas\b|为|是))?[ \t]{0,3}(?:=>|:=|==?|[:：](?:[ \t]{0,3}\r?\n)?)|[ \t]{0,3}(?:为|是|\bis\b|\bwas\b))[ \t]{0,3}`

export const credentials: SensitiveRule[] = [
  {
    // A password may hold an @ itself: the last one is before the host.
    kind: 'a password in an address',
    category: 'password',
    severity: 'secret',
    pattern: /[A-Za-z][A-Za-z\d+.-]{1,20}:\/\/[^\s/:@"'<>]{0,64}:([^\s/"'<>]{1,200})@[\w[.-]/g,
    needs: '://',
    group: 1,
    isReal: ({ value }) => !isPlaceholder(value),
  },
  {
    kind: 'a password',
    category: 'password',
    severity: 'secret',
    pattern: new RegExp(`(${strong})${sign}["'\\x60“]?([^\\s"'\\x60“”<>,;&|]{4,200})`, 'gi'),
    group: 2,
    isReal: (found) => !isNested(found) && looksSecret(found.value),
  },
  {
    kind: 'a key or token',
    category: 'token',
    severity: 'secret',
    pattern: new RegExp(`(${weak})${sign}["'\\x60“]?([^\\s"'\\x60“”<>,;&|]{12,900})`, 'gi'),
    group: 2,
    isReal: (found) => !isNested(found) && looksRandom(found.value),
  },
  {
    kind: 'an Authorization header',
    category: 'header',
    severity: 'secret',
    pattern: /\b(?:bearer|token)[ \t]+([\w.~+/-]{20,900}={0,2})/gi,
    group: 1,
    isReal: ({ value }) => looksRandom(value),
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
      /(?:sess(?:ion)?(?:[_-]?id)?|jsessionid|phpsessid|connect\.sid|\bsid|csrftoken|auth_token|remember_token)=([\w%.~+/:-]{16,500})/gi,
    needs: '=',
    group: 1,
    isReal: ({ value }) => looksRandom(value),
  },
  {
    kind: 'a one-time code',
    category: 'code',
    severity: 'secret',
    pattern:
      /(?:\b(?:otp|one[- ]time (?:code|password|passcode)|verification code|security code|2fa code|mfa code|login code)|验证码)(?:[ \t]*(?:is|was|:|：|=|是|为)|[ \t])[ \t]*(\d{3}[ -]?\d{3}|\d{4,8})/gi,
    needs: /\d{3}/,
    group: 1,
    isReal: ({ text, end }) => !/^(?:[\w-]|\.\d)/.test(text.slice(end, end + 2)),
  },
]

/** A key of its own on the line after a key, as files of settings have it. */
const isNested = ({ groups: [match = ''], value }: Found): boolean => match.includes('\n') && /^[\w.-]+[:=]/.test(value)

/** Words that stand for a value: in angle brackets, of variables, of types, of manuals. */
function isPlaceholder(value: string): boolean {
  return (
    isExample(value) ||
    /^[{<[(*@]|\$[{(]|\{\{|[*•●]{3}|^-+$/.test(value) ||
    isVariable(value) ||
    /^(?:pass(?:word|wd)?|pwd|user(?:name)?|secret|token|string|str|text|null|nil|none|true|false|undefined|required|optional|hidden|empty|my[-_]?(?:password|secret|token)|foo|bar|test|admin|root|example|sample|value|default)\d{0,3}$/i.test(
      value,
    )
  )
}

/** As shells, PowerShell and formats of text write variables: `$DB_PASSWORD`, `$env:PW`, `%PASSWORD%`, `%s`, `%(name)s`. */
const isVariable = (value: string): boolean =>
  /^\$(?:[A-Za-z_]+|[A-Z_][A-Z\d_]*)$|^\$env:|%[A-Z_]+%|^%(?:\w+%|[a-z]$|[[({])/.test(value)

/** What somebody would choose as a password: no word of a sentence, no path, no call, no placeholder. */
function looksSecret(written: string): boolean {
  const value = trim(written)
  if (value.length < 6 || isPlaceholder(value) || isReference(value) || isExpression(written)) return false
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((pattern) => pattern.test(value)).length
  const hasDigit = /\d/.test(value)
  return (hasDigit && classes >= 2) || (classes >= 3 && /[^A-Za-z\d._:/-]/.test(value))
}

/** What a machine has made: long, with letters and digits in turn, and no words that are joined. */
function looksRandom(written: string): boolean {
  const value = trim(written)
  if (value.length < 12 || isPlaceholder(value) || isReference(value) || isExpression(written)) return false
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false
  // Words with hyphens and a number, as things are named: each part is a word or a number.
  const parts = value.split(/[-_.:/]/).filter((part) => part !== '')
  const mixed = parts.filter((part) => /\d/.test(part) && /[A-Za-z]/.test(part) && part.length >= 6)
  return mixed.length > 0 && entropyOf(value) >= 3
}

/** A path, an address, a member of an object, a date or a version. */
function isReference(value: string): boolean {
  return (
    /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\|https?:|file:|env[.:]|process\.|os\.|self\.|this\.|secret[s]?[./:]|vault:|ref:|arn:|sha\d+[:-])/i.test(
      value,
    ) || /^\d{4}-\d{2}-\d{2}|^v?\d+(?:\.\d+)+$/.test(value)
  )
}

/**
 * A call, an element of a list or a pattern of characters: `get(1)`, `row[2].pw`, `[a-z]`. A bracket alone says nothing:
 * passwords have them, too.
 */
const isExpression = (written: string): boolean =>
  /^[\w.:$-]*\w[([{][^)\]}]*(?:[)\]}][\w.()[\]]*)?$|\[\w-\w|\\[dws][+*{]/.test(written)

const trim = (value: string): string =>
  value.replace(/[.,:;!?)\]}。，；！）]+$/, (tail) => (/^[!?]$/.test(tail) ? tail : ''))

/** Shannon's, in bits for a character. */
function entropyOf(value: string): number {
  const counts = new Map<string, number>()
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => {
    const share = count / value.length
    return sum - share * Math.log2(share)
  }, 0)
}

/** A name, a colon and a password in Base64 (RFC 7617). */
function isBasic(value: string): boolean {
  try {
    const decoded = atob(value)
    return /^[\x20-\x7e]{0,128}:[\x20-\x7e]{1,256}$/.test(decoded) && !isExample(decoded)
  } catch {
    return false
  }
}
