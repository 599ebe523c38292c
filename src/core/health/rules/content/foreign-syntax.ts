import { defineMarkRule } from '../../define-mark-rule.ts'

export const foreignSyntax = defineMarkRule({
  code: 'content/foreign-syntax',
  severity: 'warning',
  kind: 'foreign-syntax',
  summary: 'A shortcode or a tag stands for something that only another tool knows.',
  why: 'The page leaves it out: where it stood for words, a file or a picture, readers miss that.',
  remedy: 'Write what it showed as Markdown, or remove it.',
  word: ({ text, count = 1 }) => ({
    message: `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}" is for another tool, so the page leaves it out${count > 1 ? `, like ${count - 1} more of its name in this file` : ''}.`,
    advice: 'Write what it showed as Markdown, or remove it.',
  }),
})
