import { defineMarkRule } from '../../define-mark-rule.ts'

export const undefinedReference = defineMarkRule({
  code: 'links/undefined-reference',
  severity: 'warning',
  kind: 'undefined-reference',
  summary: 'A link such as [text][name] names a reference that the text does not define.',
  why: 'The page shows the brackets instead of a link.',
  remedy: 'Add a line "[name]: target", or escape the brackets.',
  word: ({ text }) => ({
    message: `"${text}" is shown as it is written, because nothing defines the reference.`,
    advice: 'Add a line "[name]: target" for it, or escape the brackets.',
  }),
})
