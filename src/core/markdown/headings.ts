import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { toOneLine } from '../text/one-line.ts'
import { HeadingIds, toFreeId } from '../text/slug.ts'
import { splitAttributeList } from './attribute-list.ts'
import type { Body, Heading } from './body.ts'
import type { Noted, TreeIndex } from './tree-index.ts'
import { walkElements } from './walk.ts'

/**
 * Lifts the first h1 out (the page shows the title itself), makes another an h2 and what stands below it one level lower,
 * drops empty headings, and gives every heading an id: `{#custom}`, also as kramdown has it, else GitHub's. Ids that raw
 * HTML brought along stay where they name something new. A heading of nothing but pictures is called by what they show.
 */
export function resolveHeadings(index: TreeIndex): Pick<Body, 'title' | 'headings' | 'anchors'> {
  const ids = new HeadingIds()
  const found = findHeadings(index)
  const lifted = found.find(({ node, parent }) => node.tagName === 'h1' && parent.type === 'root')
  /** Levels that what stands below a further h1 moves down. */
  let shift = 0
  const headings: Heading[] = []
  let title: Body['title']
  for (const heading of found) {
    const { node: element, parent } = heading
    const custom = takeCustomId(heading, index) ?? takeOwnId(element)
    const text = toOneLine(textOf(element))
    const label = text || describePictures(element)
    const id = custom !== undefined && ids.reserve(custom) ? custom : ids.next(text)
    if (heading === lifted) title = { text: label, id }
    if (heading === lifted || label === '') {
      parent.children.splice(parent.children.indexOf(element), 1)
      index.drop(heading)
      continue
    }
    const level = Number(element.tagName.slice(1))
    if (level === 1 && parent.type === 'root') shift = 1
    const depth = Math.min(6, Math.max(2, level + shift))
    element.tagName = `h${depth}`
    element.properties = { ...element.properties, id }
    headings.push({ depth, id, text: label, line: element.position?.start.line ?? 1 })
  }
  const anchors = [...(title ? [title.id] : []), ...headings.map(({ id }) => id), ...keepOtherIds(index, ids)]
  return { title, headings, anchors }
}

function findHeadings(index: TreeIndex): Noted<Element>[] {
  const found: Noted<Element>[] = []
  for (const heading of index.elements('h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
    // Only raw HTML can put one into another, and no page can show it.
    if (heading.first <= (found.at(-1)?.last ?? -1)) heading.node.tagName = 'span'
    else if (!isFootnoteLabel(heading.node)) found.push(heading)
  }
  return found
}

function takeCustomId({ node: heading, parent }: Noted<Element>, index: TreeIndex): string | undefined {
  const last = heading.children.at(-1)
  const list = last?.type === 'text' ? splitAttributeList(last.value) : undefined
  if (last?.type === 'text' && list !== undefined) last.value = list.rest
  const id = list?.id ?? takeIdBelow(heading, parent, index)
  return id === undefined ? undefined : toFreeId(id.normalize('NFC'))
}

/** kramdown's `{: #id }` on the line below a heading, which a parser takes for a paragraph or for the start of one. */
function takeIdBelow(heading: Element, parent: Noted['parent'], index: TreeIndex): string | undefined {
  const paragraph = parent.children
    .slice(parent.children.indexOf(heading) + 1)
    .find((node) => node.type !== 'text' || node.value.trim() !== '')
  const [text] = paragraph?.type === 'element' && paragraph.tagName === 'p' ? paragraph.children : []
  if (paragraph?.type !== 'element' || text?.type !== 'text' || !text.value.startsWith('{:')) return undefined
  if (paragraph.position?.start.line !== (heading.position?.end.line ?? 0) + 1) return undefined
  const [line = '', ...lines] = text.value.split('\n')
  const list = splitAttributeList(line)
  if (list === undefined || list.rest !== '' || (lines.length === 0 && paragraph.children.length > 1)) return undefined
  text.value = lines.join('\n')
  index.changeText()
  if (text.value === '') parent.children.splice(parent.children.indexOf(paragraph), 1)
  return list.id
}

/** Only raw HTML gives a heading an id of its own. */
function takeOwnId({ properties: { id } }: Element): string | undefined {
  return typeof id === 'string' && id !== '' ? toFreeId(id.normalize('NFC').replace(/\s+/g, '-')) : undefined
}

/** `<a name="x">` counts as `id="x"`. An id that a heading has falls away. */
function keepOtherIds(index: TreeIndex, ids: HeadingIds): string[] {
  const kept: string[] = []
  for (const { node: element } of index.all) {
    if (element.type !== 'element') continue
    if (element.properties['id'] === undefined && element.properties['name'] === undefined) continue
    const { id, name, ...properties } = element.properties
    if (/^h[1-6]$/.test(element.tagName) && !isFootnoteLabel(element)) continue
    const wanted = [id, element.tagName === 'a' ? name : undefined].find(
      (value) => typeof value === 'string' && value !== '',
    )
    element.properties = properties
    const free = typeof wanted === 'string' ? toFreeId(wanted.normalize('NFC').replace(/\s+/g, '-')) : undefined
    if (free === undefined || !ids.reserve(free)) continue
    element.properties['id'] = free
    kept.push(free)
  }
  return kept
}

const isFootnoteLabel = (element: Element): boolean => element.properties['id'] === 'footnote-label'

/** What a heading says that is nothing but pictures, such as a logo. */
function describePictures(heading: Element): string {
  const descriptions: string[] = []
  walkElements(heading, ({ tagName, properties }) => {
    if (tagName === 'img' && typeof properties['alt'] === 'string') descriptions.push(properties['alt'])
  })
  return toOneLine(descriptions.join(' '))
}
