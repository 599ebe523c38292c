import { defineMarkRule } from '../../define-mark-rule.ts'

export const unclosedHtml = defineMarkRule({
  code: 'content/unclosed-html',
  severity: 'warning',
  kind: 'unclosed-html',
  summary: 'A comment, a declaration or an element that is not shown is never closed.',
  why: 'Everything behind it, headings and links included, is missing from the page.',
  remedy: 'Close it: a comment with "-->", an element with its end tag. Code belongs into a code block.',
  word: ({ text }) => {
    const end = ends[text]
    return {
      message: `"<${text}${end === undefined ? '>' : ''}" is never closed, so the page lacks what follows.`,
      advice: text === '!--' ? 'Close it with "-->".' : `Close it with "${end ?? `</${text}>`}", or ${other(end)}.`,
    }
  },
})

/** What closes that which is no element, by its beginning. */
const ends: Readonly<Record<string, string>> = { '!--': '-->', '?': '?>', '![CDATA[': ']]>', '!': '>' }

const other = (end: string | undefined): string => (end === undefined ? 'remove it' : 'put it into a code block')
