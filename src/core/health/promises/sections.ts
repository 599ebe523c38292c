import type { Element, Nodes, Root } from 'hast'
import { parseMarkdown } from '../../markdown/parse.ts'
import { prepareMarkdown } from '../../markdown/prepare.ts'
import { stringsFor } from '../../strings/strings.ts'
import { type Block, isBlank, toBlock } from './block.ts'

/** A paragraph or a list entry. */
export interface Passage {
  type: 'passage'
  block: Block
  /** Headings that it stands under, and a paragraph or entry with a colon at its end that it follows; the nearest last. */
  above: Block[]
}

export interface Table {
  type: 'table'
  header: Block[]
  rows: Block[][]
  above: Block[]
}

/** What readers read of a file, without code; nothing of MDX that cannot be read. */
export function toSections(lines: readonly string[], format: 'md' | 'mdx'): (Passage | Table)[] {
  try {
    const { text } = prepareMarkdown(withoutFrontMatter(lines).join('\n'), format)
    const reader = new SectionReader(lines)
    reader.read(parseMarkdown(text, format, stringsFor('en')), [])
    return reader.found
  } catch {
    return []
  }
}

/** As many lines as before. */
function withoutFrontMatter(lines: readonly string[]): readonly string[] {
  const mark = /^(?:---|\+\+\+)\s*$/
  if (!mark.test(lines[0] ?? '')) return lines
  const end = lines.findIndex((line, index) => index > 0 && mark.test(line))
  return lines.map((line, index) => (index <= end ? '' : line))
}

const blockTags =
  /^(?:p|h[1-6]|[uo]l|li|blockquote|table|pre|div|section|aside|details|summary|d[ldt]|hr|figure|figcaption)$/

class SectionReader {
  readonly found: (Passage | Table)[] = []
  readonly #headings: { depth: number; block: Block }[] = []
  readonly #lines: readonly string[]

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  read(parent: Element | Root, lead: Block[]): void {
    let inline: Nodes[] = []
    let above = lead
    const close = (): void => {
      const block = toBlock(inline, this.#lines)
      inline = []
      if (isBlank(block)) return
      this.found.push({ type: 'passage', block, above: [...this.#headings.map((heading) => heading.block), ...above] })
      above = leads(block) || (parent.type === 'element' && parent.tagName === 'li') ? [...lead, block] : lead
    }
    for (const child of parent.children as Nodes[]) {
      if (child.type !== 'element' || !blockTags.test(child.tagName)) {
        inline.push(child)
        continue
      }
      close()
      above = this.#readElement(child, lead, above)
    }
    close()
  }

  /** What stands above the element that follows. */
  #readElement(element: Element, lead: Block[], above: Block[]): Block[] {
    const { tagName } = element
    const depth = Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0)
    if (depth > 0) {
      while ((this.#headings.at(-1)?.depth ?? 0) >= depth) this.#headings.pop()
      this.#headings.push({ depth, block: toBlock(element.children, this.#lines) })
      return lead
    }
    if (tagName === 'pre') return above
    if (tagName === 'table') {
      const rows = findAll(element, /^tr$/).map((row) =>
        findAll(row, /^t[hd]$/).map((cell) => toBlock(cell.children, this.#lines)),
      )
      const headings = this.#headings.map(({ block }) => block)
      this.found.push({ type: 'table', header: rows[0] ?? [], rows: rows.slice(1), above: [...headings, ...above] })
      return lead
    }
    this.read(element, tagName === 'p' ? lead : above)
    if (tagName !== 'p') return lead
    const block = toBlock(element.children, this.#lines)
    return leads(block) ? [...lead, block] : lead
  }
}

function leads({ text }: Block): boolean {
  return /[:：]\s*$/.test(text)
}

function findAll(element: Element, tag: RegExp): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return tag.test(child.tagName) ? [child] : findAll(child, tag)
  })
}
