import { isElement } from '../../../markdown/raw-elements.ts'
import { defineMarkRule } from '../../define-mark-rule.ts'

export const hiddenHtml = defineMarkRule({
  code: 'content/hidden-html',
  severity: 'warning',
  kind: 'hidden-html',
  summary: 'Something between < and > is taken for HTML, and the page does not show it.',
  why: 'A placeholder such as <node> is a tag to a browser: readers see the words around it, and a gap.',
  remedy: 'Put it into a code span, or write &lt; for <. To what is HTML and not published, such as a video, link.',
  word: ({ text }) =>
    isElement(text.toLowerCase())
      ? { message: `"<${text}>" is not published.`, advice: 'Link to what it shows, or remove it.' }
      : {
          message: `"<${text}>" is taken for HTML, so the page does not show it.`,
          advice: `Put it into a code span, or write "&lt;${text}>".`,
        },
})
