import type { Found, SensitiveRule } from './rule.ts'

const code = { kind: 'a one-time code', category: 'code', severity: 'secret', needs: /\d{3}/, group: 1 } as const

/**
 * One-time codes. They live for minutes, yet whoever asks for one in a support channel means to use it at once: secret.
 * Where only "code" is said, the number has six digits, and no word says what other code it is.
 */
export const codes: SensitiveRule[] = [
  {
    ...code,
    pattern:
      /(?:\b(?:otp|one[- ]time (?:code|password|passcode)|(?:verification|security|confirmation|authentication|login|sign-in|2fa|mfa|sms) code)(?:[ \t]*(?:(?:is|was)\b:?|[:=])|[ \t])|(?:验证|校验|动态)(?:码|密码|口令)[ \t]*[是为]?[:：=]?)[ \t]*(\d{3}[ -]?\d{3}|\d{4,8})/gi,
    isReal: endsThere,
  },
  {
    ...code,
    pattern:
      /\b(?:[Yy]our|[Mm]y|[Tt]he)(?: [A-Z]\w{1,20}){0,2} code(?:[ \t]+(?:is|was):?|:)[ \t]*((?:G-)?\d{3}[ -]?\d{3})/g,
    isReal: endsThere,
  },
  {
    ...code,
    pattern:
      /((?:G-)?\d{3}[ -]?\d{3}) (?:(?:is|as) (?:(?:your|my)(?: \w{1,20}){0,3}|the(?: (?:verification|security|login))?) (?:code|otp|passcode)|to (?:sign in|log in|verify))\b/gi,
    isReal: ({ text, start }) => !/[\w.,-]/.test(text[start - 1] ?? ' '),
  },
]

function endsThere({ text, end }: Found): boolean {
  return !/^(?:[\w-]|\.\d)/.test(text.slice(end, end + 2))
}
