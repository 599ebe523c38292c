import { isPlaceholder, looksMixed, looksRandom, looksSecret, sentence } from './judge-secret.ts'
import type { Found, SensitiveRule } from './rule.ts'
import { findValue, writtenValue } from './written-value.ts'

/** Keys whose value is secret, as people and programs write them. */
const long =
  'pass(?:wor[dt]|wd|phrase|code)|contrase[ñn]a|mot de passe|kennwort|wachtwoord|пароль|密[码碼]|口令|パスワード|비밀번호'
const strong = String.raw`(?:\b|_|ssh|db|sql|user|root|admin|mail)(?:pass|pwd?|mdp|senha|clave)|${long}`
const weak =
  'secret|token|api[_ -]?key|access[_ -]?key(?:[_ -]?id)?|secret[_ -]?key|private[_ -]?key|client[_ -]?secret|auth[_ -]?key|encryption[_ -]?key|signing[_ -]?key|account[_ -]?key|credentials?|密[钥鑰]|令牌'
const verb = String.raw`\b(?:is|was|ist|est|es)\b|为|是`
/** `: `, `=`, ` is `, ` is: `; after a colon the value may stand on the next line. */
const sign = String.raw`(?:\\?["'\x60]|\*\*)?\]?(?:(?:[ \t]{0,3}(?:${verb}))?[ \t]{0,3}(?:[=-]>|→|:=|==?|[:：](?:\*\*)?(?:[ \t]{0,3}\r?\n)?)|[ \t]{0,3}(?:${verb}))[ \t]{0,3}`

const password = { kind: 'a password', category: 'password', severity: 'secret' } as const

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
    kind: 'a token in an address',
    category: 'token',
    severity: 'secret',
    pattern: /https?:\/\/([\w.~-]{16,255})@[\w[]/g,
    needs: '://',
    group: 1,
    isReal: ({ value }) => looksRandom(value),
  },
  {
    ...password,
    pattern: new RegExp(`(?:${strong})${sign}${writtenValue}`, 'gi'),
    group: 1,
    toParts: (found) => (isNested(found) || isCount(found) ? [] : findValue(found, looksSecret)),
  },
  {
    ...password,
    pattern: new RegExp(String.raw`(?:\b|_)(?:${long}|pwd?)(?:[ \t|]{1,9}|[ \t][-–][ \t])${writtenValue}`, 'gi'),
    group: 1,
    toParts: (found) => findValue(found, looksMixed),
  },
  {
    // Chinese needs neither a sign nor a space between, and a password in it stands out.
    ...password,
    pattern: /(?:密[码碼]|口令)[ \t]{0,3}([!-~]{6,})/g,
    group: 1,
    toParts: (found) => findValue(found, looksSecret),
  },
  {
    ...password,
    kind: 'a passphrase',
    pattern:
      /(?:pass[ _-]?phrase["'`]?[ \t]{0,3}[:：=]|my pass[ _-]?phrase is:?|pass[ _-]?phrase is[ \t]["'`])[ \t]{0,3}["'`]?((?:[^\s,.;:"'()<>]{2,20}[ \t]){2,9}[^\s,.;:"'()<>]{2,20})/gi,
    needs: /phrase/i,
    group: 1,
    toParts: ({ value, start }) => {
      const words = value.slice(0, sentence.exec(value)?.index).trimEnd()
      return words.split(/\s/).length >= 3 && !isPlaceholder(words) ? [{ start, end: start + words.length }] : []
    },
  },
  {
    kind: 'a key or token',
    category: 'token',
    severity: 'secret',
    pattern: new RegExp(`(?:${weak})${sign}${writtenValue}`, 'gi'),
    group: 1,
    toParts: (found) => (isNested(found) ? [] : findValue(found, looksRandom)),
  },
]

/** A key of its own on the line after a key, as files of settings have it. */
const isNested = ({ groups: [match = ''], value }: Found): boolean => match.includes('\n') && /^[\w.-]+[:=]/.test(value)

/** Tests that pass are counted. */
const isCount = ({ groups: [match = ''], value }: Found): boolean => /^pass\W/i.test(match) && /^\d+\D?$/.test(value)
