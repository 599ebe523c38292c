import { defineMarkRule } from '../../define-mark-rule.ts'

export const emptyLink = defineMarkRule({
  code: 'content/empty-link',
  severity: 'warning',
  kind: 'empty-link',
  summary: 'A link has no words and no picture with a description.',
  why: 'Nobody sees it, and a screen reader reads its address out.',
  remedy: 'Write words between the brackets, describe the picture in it, or remove the link.',
  word: ({ text }) => ({
    message: `The link to "${text}" has no words.`,
    advice: 'Write words into it, describe the picture in it, or remove it.',
  }),
})
