import { defineMarkRule } from '../../define-mark-rule.ts'

const rightToLeft = /^(?:ar|fa|he|ur|ps|sd|ug|yi)\b/

export const bidiControl = defineMarkRule({
  code: 'content/bidi-control',
  severity: 'warning',
  kind: 'bidi-control',
  summary: 'The text holds an invisible character that turns the direction of writing.',
  why: 'What a reader sees is not what they copy: a command can hide what it does (Trojan Source, CVE-2021-42574).',
  remedy: 'Remove the character. Texts written from right to left may use isolates (U+2066 to U+2069).',
  word: ({ text }, { locale }) =>
    rightToLeft.test(locale) && /^U\+206/.test(text)
      ? undefined
      : {
          message: `The invisible character ${text} turns the direction of what follows.`,
          advice: 'Remove it: what readers see is not what they copy.',
        },
})
