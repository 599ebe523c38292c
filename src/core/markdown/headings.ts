import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { HeadingIds, toFreeId } from '../text/slug.ts'
import type { Body, Heading } from './body.ts'
import { walkElements } from './walk.ts'

/**
 * Lifts the first h1 out (the page shows the title itself), leaves no other h1, drops empty headings, and gives every
 * heading an id: `{#custom}`, else GitHub's. Ids that raw HTML brought along stay where they name something new.
 */
export function resolveHeadings(tree: Root): Pick<Body, 'title' | 'headings' | 'anchors'> {
  const ids = new HeadingIds()
  const found = findHeadings(tree)
  const lifted = found.find(({ element, isTop }) => element.tagName === 'h1' && isTop)
  const keepsH1 = found.some(({ element }) => element.tagName === 'h1' && element !== lifted?.element)
  const headings: Heading[] = []
  let title: Body['title']
  for (const { element, parent } of found) {
    const custom = takeCustomId(element) ?? takeOwnId(element)
    const text = textOf(element).replace(/\s+/g, ' ').trim().normalize('NFC')
    const id = custom !== undefined && ids.reserve(custom) ? custom : ids.next(text)
    if (element === lifted?.element) {
      title = { text, id }
      parent.children.splice(parent.children.indexOf(element), 1)
      continue
    }
    if (text === '' && !hasImage(element)) {
      parent.children.splice(parent.children.indexOf(element), 1)
      continue
    }
    const depth = Math.min(6, Number(element.tagName.slice(1)) + (keepsH1 ? 1 : 0))
    element.tagName = `h${depth}`
    element.properties = { ...element.properties, id }
    headings.push({ depth, id, text: text || id, line: element.position?.start.line ?? 1 })
  }
  const anchors = [...(title ? [title.id] : []), ...headings.map(({ id }) => id), ...keepOtherIds(tree, ids)]
  return { title, headings, anchors }
}

interface Found {
  element: Element
  parent: Root | Element
  isTop: boolean
}

function findHeadings(tree: Root): Found[] {
  const found: Found[] = []
  walkElements(tree, (element, _index, parent) => {
    if (!/^h[1-6]$/.test(element.tagName) || isFootnoteLabel(element)) return
    if (parent?.type === 'root' || parent?.type === 'element')
      found.push({ element, parent, isTop: parent.type === 'root' })
    walkElements(element, (inner) => {
      // Only raw HTML can do this, and no page can show it.
      if (/^h[1-6]$/.test(inner.tagName)) inner.tagName = 'span'
    })
  })
  return found
}

function takeCustomId(heading: Element): string | undefined {
  const last = heading.children.at(-1)
  if (last?.type !== 'text') return undefined
  const [suffix, id] = /\s*\{#([^\s{}"'<>]+)\}\s*$/.exec(last.value) ?? []
  if (suffix === undefined || id === undefined) return undefined
  last.value = last.value.slice(0, -suffix.length)
  return toFreeId(id.normalize('NFC'))
}

/** Only raw HTML gives a heading an id of its own. */
function takeOwnId({ properties: { id } }: Element): string | undefined {
  return typeof id === 'string' && id !== '' ? toFreeId(id.normalize('NFC').replace(/\s+/g, '-')) : undefined
}

/** `<a name="x">` counts as `id="x"`. An id that a heading has falls away. */
function keepOtherIds(tree: Root, ids: HeadingIds): string[] {
  const kept: string[] = []
  walkElements(tree, (element) => {
    const { id, name, ...properties } = element.properties
    if (id === undefined && name === undefined) return
    if (/^h[1-6]$/.test(element.tagName) && !isFootnoteLabel(element)) return
    const wanted = [id, element.tagName === 'a' ? name : undefined].find(
      (value) => typeof value === 'string' && value !== '',
    )
    element.properties = properties
    const free = typeof wanted === 'string' ? toFreeId(wanted.normalize('NFC').replace(/\s+/g, '-')) : undefined
    if (free === undefined || !ids.reserve(free)) return
    element.properties['id'] = free
    kept.push(free)
  })
  return kept
}

const isFootnoteLabel = (element: Element): boolean => element.properties['id'] === 'footnote-label'
const hasImage = (heading: Element): boolean => {
  let found = false
  walkElements(heading, (image) => {
    found ||= image.tagName === 'img' && typeof image.properties['alt'] === 'string' && image.properties['alt'] !== ''
  })
  return found
}
