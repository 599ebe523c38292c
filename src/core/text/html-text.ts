import { Parser } from 'htmlparser2'

/**
 * The text of an HTML body as a reader sees it, in lines: blocks begin on a line of their own; what is quoted, hidden or
 * no text is left out. Reads no further than it takes for `length` characters. Never throws.
 */
export function htmlToText(html: string, length = Number.POSITIVE_INFINITY): string {
  let text = ''
  /** Open elements, and those among them from which on nothing is read. */
  const open: string[] = []
  let silentFrom = -1
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push(name)
        if (silentFrom !== -1) return
        if (silent.has(name) || quoted.test(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`)) {
          silentFrom = open.length
          return
        }
        if (name === 'br' || blocks.has(name)) text += '\n'
        else if (name === 'td' || name === 'th') text += ' '
      },
      ontext(part) {
        if (silentFrom === -1) text += open.includes('pre') ? part : part.replace(/\s+/g, ' ')
      },
      onclosetag(name) {
        const at = open.lastIndexOf(name)
        if (at === -1) return
        open.length = at
        if (silentFrom > open.length) silentFrom = -1
        else if (silentFrom === -1 && blocks.has(name)) text += '\n'
      },
    },
    { decodeEntities: true },
  )
  for (let at = 0; at < html.length && text.length < length; at += slice) parser.write(html.slice(at, at + slice))
  parser.end()
  return text
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Tags as mail programs and editors write them, or an entity. */
export const hasHtml = (text: string): boolean =>
  (text.includes('<') &&
    /<\/(?:p|div|span|a|b|i|strong|em|ul|ol|li|table|td|tr|h[1-6]|body|html|font|blockquote|pre|code)>|<br ?\/?>|<!doctype html/i.test(
      text,
    )) ||
  (text.includes('&') && /&(?:nbsp|amp|lt|gt|quot|#39|#x?[\da-f]{2,5});/i.test(text))

/** Characters that are parsed before the length is looked at again. */
const slice = 8192

const silent = new Set([
  ...['script', 'style', 'head', 'title', 'template', 'noscript', 'blockquote', 'svg', 'object', 'iframe'],
  ...['select', 'textarea', 'audio', 'video'],
])
const quoted =
  /\b(?:gmail_quote|gmail_attr|gmail_signature|yahoo_quoted|moz-cite-prefix|moz-signature|zendesk_quoted|zd-sign|appendonsend|divRplyFwdMsg|OLK_SRC_BODY_SECTION|freshdesk_quote|signature)\b/i
const blocks = new Set([
  ...['p', 'div', 'section', 'article', 'header', 'footer', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'tr', 'pre'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'address', 'figure', 'body', 'main'],
])
