import type { BodyFacts } from './body.ts'
import { createLocator, type Place } from './locator.ts'

interface RawNode {
  value: string
  position?: { start: Place } | undefined
}

/** What checks ask about a piece of raw HTML, which the compiler cleans before anything else sees it. */
export function findRawFacts({ value, position }: RawNode, facts: BodyFacts): void {
  if (value.startsWith('<!--') || !/<(?:img|a|h[1-6])[\s/>]/i.test(value)) return
  const place = createLocator(value, position?.start)
  for (const { 0: tag, index } of value.matchAll(/<img(?=[\s/>])[^<>]{0,4000}>/gi)) {
    const [, , source = ''] = /\ssrc\s*=\s*(["']?)([^"'\s>]*)\1/i.exec(tag) ?? []
    // Raw HTML that says alt="" says that the picture is decoration.
    if (!/\s(?:alt\s*=|alt(?=[\s/>])|aria-hidden|role\s*=\s*["']?presentation)/i.test(tag))
      facts.marks.push({ kind: 'image-without-alt', text: source, ...place(index) })
  }
  for (const { 1: address = '', index } of value.matchAll(unsafeAddress))
    facts.marks.push({ kind: 'unsafe-address', text: address.replace(/\s/g, ''), ...place(index) })
  for (const { 1: level, 2: inner = '', index } of value.matchAll(heading))
    facts.outline.push({ level: Number(level), text: inner.replace(/<[^<>]*>/g, '').trim(), line: place(index).line })
}

const unsafeAddress = /<a\s[^<>]{0,1000}?\bhref\s*=\s*["']?\s*((?:javascript|vbscript|data)\s*:[^"'<>]{0,40})/gi
const heading = /<h([1-6])(?=[\s>])[^<>]{0,400}>([\s\S]{0,1000}?)<\/h\1>/gi
