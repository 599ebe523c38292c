import { defineMarkRule } from '../../define-mark-rule.ts'

export const emptyHeading = defineMarkRule({
  code: 'content/empty-heading',
  severity: 'warning',
  kind: 'empty-heading',
  summary: 'A heading has no words and no picture with a description.',
  why: 'The page leaves it out, with whatever picture is in it; elsewhere a screen reader announces a heading and says nothing.',
  remedy: 'Write what the section is about, describe the picture in it, or remove the heading.',
  word: ({ text }) => ({
    message: `This heading of level ${text.slice(1)} has no words, so the page leaves it out.`,
    advice: 'Write words into it, describe the picture in it, or remove it.',
  }),
})
