import type { BodyFacts } from './body.ts'
import { createLocator, type Place } from './locator.ts'
import { findLoss, isCheckbox, swallows } from './raw-elements.ts'

interface RawNode {
  value: string
  position?: { start: Place } | undefined
}

/** The raw HTML around a piece of it. */
export interface RawContext {
  /** All raw HTML of the text, lower case. */
  whole: string
  /** Whether the element, its name in lower case, that begins at an offset of the piece has an end tag beside it. */
  isClosed: (name: string, offset: number) => boolean
}

/** What checks ask about a piece of raw HTML, which the compiler cleans before anything else sees it. */
export function findRawFacts({ value, position }: RawNode, { whole, isClosed }: RawContext, facts: BodyFacts): void {
  if (!/<(?:[a-z?]|!)/i.test(value)) return
  const place = createLocator(value, position?.start)
  const declared = /(?<=^\s*<)(?:\?|!\[CDATA\[|!(?=[a-z]))/i.exec(value)
  if (declared !== null && !value.includes(endOf[declared[0]] ?? '>'))
    facts.marks.push({ kind: 'unclosed-html', text: declared[0], ...place(declared.index - 1) })
  const open = value.lastIndexOf('<!--')
  if (open !== -1 && !/-->|^<!--+>/.test(value.slice(open)))
    facts.marks.push({ kind: 'unclosed-html', text: '!--', ...place(open) })
  const visible = value.replace(comment, blank)
  for (const { 0: tag, index } of visible.matchAll(/<img(?=[\s/>])[^<>]{0,4000}>/gi)) {
    const [, , source = ''] = /\ssrc\s*=\s*(["']?)([^"'\s>]*)\1/i.exec(tag) ?? []
    // Raw HTML that says alt="" says that the picture is decoration.
    if (!/\s(?:alt\s*=|alt(?=[\s/>])|aria-hidden|role\s*=\s*["']?presentation)/i.test(tag))
      facts.marks.push({ kind: 'image-without-alt', text: source, ...place(index) })
  }
  for (const { 1: name = '', index } of visible.replace(source, blank).matchAll(/<([a-z][^\s/>]{0,60})(?=[\s/>])/gi)) {
    if (facts.marks.length >= maxMarks) return
    const isForm = /^input$/i.test(name) && !isCheckbox(/^[^<>]*/.exec(visible.slice(index + 1))?.[0] ?? '')
    const loss = isForm
      ? 'hidden-html'
      : swallows(name.toLowerCase()) && !isClosed(name.toLowerCase(), index)
        ? 'unclosed-html'
        : findLoss(name.toLowerCase(), whole)
    if (loss !== undefined) facts.marks.push({ kind: loss, text: name, ...place(index) })
  }
}

/** What closes a declaration, by its beginning. */
const endOf: Readonly<Record<string, string>> = { '?': '?>', '![CDATA[': ']]>' }

/** Of one article: whoever reads a hundred knows. */
const maxMarks = 100

const comment = /<!--[\s\S]*?(?:-->|$)/g
const source = /(?<=<(script|style)\b[^>]*>)[\s\S]*?(?=<\/\1|$)/gi

/** Keeps the places of what stands behind. */
const blank = (text: string): string => text.replace(/[^\n]/g, ' ')
