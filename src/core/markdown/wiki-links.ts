import type { Element, ElementContent, Nodes, Root, Text } from 'hast'
import { createLocator } from './locator.ts'

/** A page or a file by its name alone, as in `[[Page#Heading]]`. */
export interface WikiTarget {
  /** Names that may be meant, the likeliest first: Obsidian has the page before the line, wikis of GitHub behind it. */
  pages: string[]
  /** The words of a heading; empty where there are none. */
  heading: string
}

/** Reads the target of a link in double brackets; `undefined` for all other targets. */
export function readWikiTarget(target: string): WikiTarget | undefined {
  const [, inner] = /^\[\[(.*)\]\]$/s.exec(target) ?? []
  if (inner === undefined) return undefined
  const parts = inner.split('|').map((part) => part.trim())
  const [first = ''] = parts
  const hash = first.indexOf('#')
  const page = hash === -1 ? first : first.slice(0, hash).trim()
  const heading =
    hash === -1
      ? ''
      : (
          first
            .slice(hash + 1)
            .split('#')
            .at(-1) ?? ''
        ).trim()
  return { pages: [page, ...parts.slice(1)].filter((name, index) => index === 0 || name !== ''), heading }
}

/** Not where brackets within brackets are meant as such: `[[x]]: /y`. */
export const mayHaveWikiLinks = (source: string): boolean =>
  source.includes('[[') && !/^ {0,3}\[\[[^\]\n]*\]\]:/m.test(source)

/**
 * Turns `[[Page]]`, `[[Page#Heading|words]]` and `![[picture.png|200]]` in the text of a tree into links and pictures, whose
 * target is what stands there. Code is left alone, and so is what no page could be called. Changes the tree.
 */
export function resolveWikiLinks(tree: Root): Root {
  visit(tree)
  return tree
}

function visit(node: Nodes): void {
  if (!('children' in node)) return
  for (let at = 0; at < node.children.length; at++) {
    const child = node.children[at] as Nodes
    if (child.type === 'text') {
      if (!child.value.includes('[[')) continue
      const parts = split(child)
      node.children.splice(at, 1, ...(parts as Element[]))
      at += parts.length - 1
    } else if (child.type === 'element' && !['a', 'code', 'pre', 'script', 'style'].includes(child.tagName))
      visit(child)
  }
}

function split(text: Text): ElementContent[] {
  const place = createLocator(text.value, text.position?.start)
  const parts: ElementContent[] = []
  let from = 0
  for (const match of text.value.matchAll(link)) {
    const [whole, bang = '', inner = ''] = match
    if (!/[\p{L}\p{N}]/u.test(inner)) continue
    const { line, column } = place(match.index)
    const start = { line, column, offset: (text.position?.start.offset ?? 0) + match.index }
    if (match.index > from) parts.push({ ...text, value: text.value.slice(from, match.index) })
    parts.push({ ...toElement(bang !== '', inner), position: { start, end: start } })
    from = match.index + whole.length
  }
  if (parts.length === 0) return [text]
  if (from < text.value.length) parts.push({ ...text, value: text.value.slice(from) })
  return parts
}

const link = /(?<!\[)(!?)\[\[(?![\s"'[$-])([^[\]\n"]+?)\]\]/g

function toElement(isEmbedded: boolean, inner: string): Element {
  const [page = '', words = ''] = inner.split('|').map((part) => part.trim())
  const target = `[[${inner}]]`
  if (/\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(page)) {
    const alt = /^\d+(?:x\d+)?$/.test(words) ? '' : words.replace(/^alt=/, '')
    const name = page
      .replace(/^.*\//, '')
      .replace(/\.\w+$/, '')
      .replace(/[-_]+/g, ' ')
    return { type: 'element', tagName: 'img', properties: { src: target, alt: alt || name }, children: [] }
  }
  const [name = '', ...headings] = page.split('#')
  const shown =
    words || [name.trim().replace(/^.*\//, ''), ...headings].filter((part) => part && !part.startsWith('^')).join(' › ')
  const children: ElementContent[] = [{ type: 'text', value: shown || page }]
  const anchor: Element = { type: 'element', tagName: 'a', properties: { href: target }, children }
  return isEmbedded ? { type: 'element', tagName: 'span', properties: {}, children: [anchor] } : anchor
}
