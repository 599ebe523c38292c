import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { listTree } from './tree.ts'

/** A page of a built site as a browser reads it. */
export interface Page {
  /** Address without host: `/faq/reset/`. */
  path: string
  language: string
  ids: Set<string>
  /** Texts of the h1 elements. */
  headings: string[]
  /** What links, pictures, styles and scripts of this site point at, decoded. */
  links: { path: string; fragment: string }[]
  /** Where links with `hreflang` lead, by language in lower case: the head's, else those for readers. */
  alternates: Record<string, string>
}

/** Every page below a folder, by address. `site` is where the config says that it is published. */
export function readPages(folder: string, site = 'http://site.invalid'): Map<string, Page> {
  const files = listTree(folder).filter((file) => file.endsWith('.html'))
  const pages = files.map((file) => readPage(folder, file, site))
  return new Map(pages.map((page) => [page.path, page]))
}

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

function readPage(folder: string, file: string, site: string): Page {
  const path = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`
  const page: Page = { path, language: '', ids: new Set(), headings: [], links: [], alternates: {} }
  visit(parse(readFileSync(join(folder, file), 'utf8')), (element) => {
    const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]))
    const { id, href, src, hreflang, lang } = attributes
    if (element.tagName === 'html') page.language = lang?.toLowerCase() ?? ''
    if (element.tagName === 'h1') page.headings.push(textOf(element).trim())
    if (id !== undefined) page.ids.add(id)
    for (const address of [href, src]) {
      if (address === undefined) continue
      const url = new URL(address, site + encodeURI(path))
      if (url.origin !== site) continue
      const target = { path: decodeURIComponent(url.pathname), fragment: decodeURIComponent(url.hash.slice(1)) }
      page.links.push(target)
      if (hreflang !== undefined) page.alternates[hreflang.toLowerCase()] ??= target.path
    }
  })
  return page
}

function visit(node: Node, see: (element: Element) => void): void {
  if ('tagName' in node) see(node)
  if ('content' in node) visit(node.content, see)
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, see)
}

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
