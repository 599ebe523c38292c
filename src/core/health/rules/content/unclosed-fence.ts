import { defineMarkRule } from '../../define-mark-rule.ts'

export const unclosedFence = defineMarkRule({
  code: 'content/unclosed-fence',
  severity: 'warning',
  kind: 'unclosed-fence',
  summary: 'A fenced block of code is never closed.',
  why: 'Everything behind it, headings and links included, is shown as code.',
  remedy: 'Close it with as many marks as it was opened with, on a line of their own.',
  word: () => ({
    message: 'This block of code is never closed, so what follows is shown as code.',
    advice: 'Close it with a line of the same marks.',
  }),
})
