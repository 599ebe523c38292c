import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { splitAttributeList } from './attribute-list.ts'
import type { BodyFacts, Mark } from './body.ts'
import type { Place } from './locator.ts'
import { findEmptyHeader, hasHeader } from './table-facts.ts'
import type { TreeIndex } from './tree-index.ts'
import { STOP, walk, walkElements } from './walk.ts'

/**
 * Reads off a tree, into which raw HTML has been merged, what checks ask about headings, links and tables as a page
 * shows them.
 *
 * @param isPartial components render more than the tree holds, so that nothing in it is known to be empty
 */
export function collectShownFacts(index: TreeIndex, facts: BodyFacts, isPartial: boolean): void {
  let headingEnd = -1
  /** Pictures that are all there is of a link or a heading: that is told. */
  const told = new Set<string>()
  const tellPictures = (element: Element): void =>
    walkElements(element, (inner) => {
      if (inner.tagName === 'img') told.add(toKey(placeOf(inner)))
    })
  const mark = (kind: Mark['kind'], text: string, at: Element): void => {
    facts.marks.push({ kind, text, ...placeOf(at) })
  }
  for (const noted of index.all) {
    const { node } = noted
    if (node.type !== 'element') continue
    if (node.tagName === 'a') {
      if (isPartial || hasWords(node) || !isLink(node) || isNamed(node)) continue
      mark('empty-link', hrefOf(node), node)
      tellPictures(node)
    } else if (node.tagName === 'table') {
      const inTable = index.within(noted)
      const empty = findEmptyHeader(node, inTable)
      if (!hasHeader(inTable)) mark('table-without-header', '', node)
      else if (empty !== undefined)
        mark('empty-header-cell', String(empty.column), empty.cell.position === undefined ? node : empty.cell)
    } else if (/^h[1-6]$/.test(node.tagName) && node.properties['id'] !== 'footnote-label') {
      // Only raw HTML can put one into another, and no page can show it.
      if (noted.first <= headingEnd) continue
      headingEnd = noted.last
      const text = nameOf(node)
      facts.outline.push({ level: Number(node.tagName[1]), text, line: placeOf(node).line })
      if (isPartial || (splitAttributeList(text)?.rest ?? text) !== '') continue
      mark('empty-heading', node.tagName, node)
      tellPictures(node)
    }
  }
  if (told.size > 0)
    facts.marks = facts.marks.filter((mark) => mark.kind !== 'image-without-alt' || !told.has(toKey(mark)))
}

/** Most links have words, and need no second look. */
const hasWords = ({ children: [child] }: Element): boolean => child?.type === 'text' && child.value.trim() !== ''
const isLink = (element: Element): boolean => !/^(?:$|#user-content-fn|#footnote-label)/.test(hrefOf(element))
const hrefOf = ({ properties: { href } }: Element): string => (typeof href === 'string' ? href.trim() : '')
const isNamed = (link: Element): boolean =>
  [link.properties['ariaLabel'], link.properties['title']].some(
    (name) => typeof name === 'string' && name.trim() !== '',
  ) || nameOf(link) !== ''

/** What a screen reader says: words, else the descriptions of pictures. */
function nameOf(element: Element): string {
  const text = textOf(element).trim()
  if (text !== '') return text
  let alt = ''
  walk(element, (node) => {
    if (node.type !== 'element' || node.tagName !== 'img') return undefined
    alt = String(node.properties['alt'] ?? '').trim()
    return alt === '' ? undefined : STOP
  })
  return alt
}

const placeOf = ({ position }: Element): Place => ({
  line: position?.start.line ?? 1,
  column: position?.start.column ?? 1,
})

const toKey = ({ line, column }: Place): string => `${line}:${column}`
