import { isElement } from '../../../markdown/raw-elements.ts'
import { defineMarkRule } from '../../define-mark-rule.ts'

export const droppedTag = defineMarkRule({
  code: 'content/dropped-tag',
  severity: 'note',
  kind: 'dropped-tag',
  summary: 'A tag is left out of the page: a script, a style, or an element that HTML does not have.',
  why: 'What such a tag did elsewhere, it does not do here: a component of another generator is only what stands in it.',
  remedy: 'Write it in Markdown, such as an alert or tabs, or remove it.',
  word: ({ text }) =>
    isElement(text.toLowerCase())
      ? { message: `"<${text}>" is not published.`, advice: 'Remove it: nothing else of the page needs it.' }
      : {
          message: `HTML has no element "<${text}>", so the page shows only what stands in it.`,
          advice: 'Write it in Markdown, or remove the tag.',
        },
})
