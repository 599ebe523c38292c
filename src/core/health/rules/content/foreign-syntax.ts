import { defineMarkRule } from '../../define-mark-rule.ts'

export const foreignSyntax = defineMarkRule({
  code: 'content/foreign-syntax',
  severity: 'warning',
  kind: 'foreign-syntax',
  summary: 'A shortcode, a tag or a line that includes a file stands for something that only another tool knows.',
  why: 'Where it stands for words, a file or a picture, readers miss that.',
  remedy: 'Write what it showed as Markdown, or remove it.',
  word: ({ text, count = 1 }) => ({
    message: `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}" is for another tool, and the page lacks what it stands for${count > 1 ? `, like ${count - 1} more of its name in this file` : ''}.`,
    advice: 'Write what it showed as Markdown, or remove it.',
  }),
})
