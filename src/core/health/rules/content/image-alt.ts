import { defineMarkRule } from '../../define-mark-rule.ts'

export const imageAlt = defineMarkRule({
  code: 'content/image-alt',
  severity: 'note',
  kind: 'image-without-alt',
  summary: 'A picture has no description.',
  why: 'Those who cannot see it, and search, learn nothing from it.',
  remedy: 'Say between the brackets what it shows: ![The menu, open](menu.png). For decoration, write <img alt="">.',
  word: ({ text }) => ({
    message: `The picture "${text}" has no description.`,
    advice: 'Say between the brackets what it shows.',
  }),
})
