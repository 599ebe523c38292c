import type { Element, Root } from 'hast'
import type { BodyFacts, Mark } from './body.ts'
import { createLocator } from './locator.ts'
import { createEndTags } from './raw-end-tags.ts'
import { findRawFacts } from './raw-facts.ts'
import { isSuspectText } from './suspect-text.ts'
import type { TreeIndex } from './tree-index.ts'

/**
 * Reads off a tree that has just been parsed what checks ask and what compiling hides. Raw HTML is still raw; what it
 * shows comes in later, by `collectShownFacts`.
 *
 * @param parsed what the parser was given for `source`
 */
export function collectFacts(index: TreeIndex, source: string, parsed: string): BodyFacts {
  const facts: BodyFacts = { code: [], outline: [], marks: findBidiControls(source), isSuspect: isSuspectText(source) }
  const whole = index.hasRaw
    ? index.all
        .map(({ node }) => (node.type === 'raw' ? node.value : ''))
        .join('\n')
        .toLowerCase()
    : ''
  const isClosed = createEndTags()
  for (const noted of index.all) {
    const { node, parent } = noted
    if (node.type === 'raw')
      findRawFacts(node, { whole, isClosed: (name, offset) => isClosed(parent, node, name, offset) }, facts)
    else if (node.type === 'element') readElement(node, parsed, facts)
    else if (parent.type === 'root' || parent.tagName !== 'code')
      facts.marks.push(...findUndefinedReferences(node.value, node.position, source))
  }
  return facts
}

function readElement(element: Element, parsed: string, facts: BodyFacts): void {
  const { start, end } = element.position ?? {}
  const place = { line: start?.line ?? 1, column: start?.column ?? 1 }
  if (element.tagName === 'img' && isUndescribed(element, parsed))
    facts.marks.push({ kind: 'image-without-alt', text: String(element.properties['src'] ?? ''), ...place })
  if (element.tagName === 'kb-other')
    facts.marks.push({ kind: 'unknown-container', text: String(element.properties['dataType']), ...place })
  if (element.tagName === 'pre' && start !== undefined && end !== undefined) {
    const [, info] =
      /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*(?:`{3,}|~{3,})\s*([^\s`]*)/.exec(lineAt(parsed, start.offset)) ?? []
    if (info === undefined) return
    facts.code.push({ language: info, line: start.line, lastLine: end.line })
    const isClosed = end.line > start.line && /(?:`{3,}|~{3,})\s*$/.test(lineAt(parsed, end.offset))
    if (!isClosed) facts.marks.push({ kind: 'unclosed-fence', text: info, ...place })
  }
}

/** The whole line in which a place of a text stands. */
function lineAt(text: string, offset = 0): string {
  const end = text.indexOf('\n', offset)
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end === -1 ? text.length : end)
}

/** An element of MDX that says alt="" says that it is decoration. */
function isUndescribed({ properties: { alt }, position }: Element, parsed: string): boolean {
  return parsed[position?.start.offset ?? 0] === '<' ? alt === undefined : String(alt ?? '').trim() === ''
}

/** `[text][name]` or `[name][]` that is still text: no line says what `name` is. `[1][2]` and `list[i][j]` are no links. */
function findUndefinedReferences(value: string, position: Root['position'], source: string): Mark[] {
  if (position === undefined) return []
  const lines = source.split('\n')
  const place = createLocator(value, position.start)
  return (
    [...value.matchAll(/(?<![\w\]!\\])\[([^[\]\n]{1,200})\]\[([^[\]\n]{0,200})\]/g)]
      .filter(([, text = '', name = '']) => /\D/.test(text) && /\p{L}/u.test(name || text))
      .map((match): Mark => ({ kind: 'undefined-reference', text: match[0], ...place(match.index) }))
      // Escaped, it stands there otherwise.
      .filter(({ text, line }) => lines[line - 1]?.includes(text))
  )
}

/** Characters that turn the direction of what follows, in a text. */
export function findBidiControls(source: string): Mark[] {
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(source)) return []
  const place = createLocator(source)
  return [...source.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)].slice(0, 100).map(({ 0: character, index }) => {
    const name = `U+${character.charCodeAt(0).toString(16).toUpperCase()}`
    return { kind: 'bidi-control', text: name, ...place(index) }
  })
}
