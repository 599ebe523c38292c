import { defineMarkRule } from '../../define-mark-rule.ts'

export const unclosedHtml = defineMarkRule({
  code: 'content/unclosed-html',
  severity: 'warning',
  kind: 'unclosed-html',
  summary: 'A comment or an element that is not shown is never closed.',
  why: 'Everything behind it, headings and links included, is missing from the page.',
  remedy: 'Close it: a comment with "-->", an element with its end tag.',
  word: ({ text }) => ({
    message: `"<${text}${text === '!--' ? '' : '>'}" is never closed, so the page lacks what follows.`,
    advice: text === '!--' ? 'Close it with "-->".' : `Close it with "</${text}>", or remove it.`,
  }),
})
