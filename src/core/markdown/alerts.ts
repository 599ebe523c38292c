import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { calloutTypes } from './callout-types.ts'
import type { Noted, TreeIndex } from './tree-index.ts'

/**
 * GitHub's `> [!NOTE]` quotes become callouts, in place, and so do the types and the folds of Obsidian, `> [!faq]-`.
 * Anything after the marker on its line is the title. `[!details]` and `[!tab]` are what `resolveAdmonitions` writes.
 */
export function resolveAlerts(index: TreeIndex): void {
  const tabs: Noted<Element>[] = []
  for (const noted of index.elements('blockquote')) {
    const { node: quote } = noted
    const paragraph = quote.children.find((child): child is Element => child.type === 'element')
    const [text] = paragraph?.tagName === 'p' ? paragraph.children : []
    if (paragraph === undefined || text?.type !== 'text') continue
    const [marker, written = '', fold] = /^\[!([a-z]+)\]([-+]?)[ \t]*/i.exec(text.value) ?? []
    const type = written.toLowerCase()
    if (marker === undefined || !isType(type)) continue
    text.value = text.value.slice(marker.length)
    const label = takeTitle(paragraph, index) || (isOwn(type) && fold === '' ? '' : toName(written, type))
    quote.tagName = type === 'tab' ? 'kb-tab' : type === 'details' || fold !== '' ? 'kb-details' : 'kb-callout'
    quote.properties = { dataType: aliases[type] ?? type, ...(label === '' ? {} : { dataLabel: label }) }
    if (type === 'tab') tabs.push(noted)
    index.changeText()
    if (paragraph.children.length > 0) continue
    quote.children = quote.children.filter((child) => child !== paragraph)
    index.dropNode(paragraph)
  }
  for (const { node, parent } of tabs) gatherTabs(node, parent)
}

/** What a reader of Obsidian writes, beyond the names that containers have. */
const aliases: Readonly<Record<string, string>> = {
  todo: 'note',
  summary: 'abstract',
  tldr: 'abstract',
  check: 'success',
  done: 'success',
  help: 'question',
  faq: 'question',
  fail: 'failure',
  missing: 'failure',
  cite: 'quote',
}

const isOwn = (type: string): boolean => Object.hasOwn(calloutTypes, type) || type === 'details' || type === 'tab'
const isType = (type: string): boolean => isOwn(type) || Object.hasOwn(aliases, type)
const toName = (written: string, type: string): string =>
  type === 'details' || type === 'tab' ? '' : written.charAt(0).toUpperCase() + written.slice(1).toLowerCase()

/** Takes the rest of the line behind the marker out of a paragraph. */
function takeTitle(paragraph: Element, index: TreeIndex): string {
  const title: ElementContent[] = []
  while (paragraph.children.length > 0) {
    const node = paragraph.children.shift() as ElementContent
    if (node.type === 'element') index.dropNode(node)
    if (node.type === 'element' && node.tagName === 'br') break
    const end = node.type === 'text' ? node.value.indexOf('\n') : -1
    if (node.type !== 'text' || end === -1) {
      title.push(node)
      continue
    }
    title.push({ type: 'text', value: node.value.slice(0, end) })
    if (end + 1 < node.value.length) paragraph.children.unshift({ ...node, value: node.value.slice(end + 1) })
    break
  }
  const [next] = paragraph.children
  if (next?.type === 'text' && next.value.startsWith('\n')) next.value = next.value.slice(1)
  return textOf({ type: 'root', children: title }).trim()
}

/** Puts a tab and those that follow it at once into one set of tabs. */
function gatherTabs(first: Element, parent: Noted['parent']): void {
  const start = parent.children.indexOf(first)
  if (start === -1) return
  let end = start
  const set: Element[] = []
  for (let at = start; at < parent.children.length; at++) {
    const node = parent.children[at] as ElementContent
    if (node.type === 'text' && node.value.trim() === '') continue
    if (node.type !== 'element' || node.tagName !== 'kb-tab') break
    set.push(node)
    end = at
  }
  const tabs: Element = { type: 'element', tagName: 'kb-tabs', properties: {}, children: set }
  parent.children.splice(start, end - start + 1, tabs)
}
