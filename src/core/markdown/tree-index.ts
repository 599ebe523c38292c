import type { Comment, Element, Nodes, Root, Text } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { componentTags } from './components.ts'

/** Raw HTML, as the Markdown parser leaves it. */
export interface RawHtml extends Omit<Comment, 'type'> {
  type: 'raw'
}

/** A node that some step of compiling looks at, and where it is. `first` and `last` number the nodes below it, itself first. */
export interface Noted<N = Element | RawHtml | Text> {
  node: N
  parent: Root | Element
  first: number
  last: number
}

/** Tags that a step of compiling asks for; so it does for everything with an id, a name or an alignment. */
const notedTags = new Set([...'h1 h2 h3 h4 h5 h6 a img table th pre input blockquote'.split(' '), ...componentTags])

/**
 * The nodes of a tree that the steps of compiling ask for, found in one pass: reading every article, a pass for each of
 * eight steps would take longer than the parser. The steps change nodes and wrap them; what one takes out it tells with
 * `drop`.
 */
export class TreeIndex {
  readonly #tree: Root
  #noted: Noted[] = []
  #texts: { node: Text; at: number }[] = []
  #count = 0
  #isTextCurrent = true
  #isTooDeep = false
  #hasRaw = false

  /** @param maxDepth levels of elements; what is deeper is not looked at, and `isTooDeep` says so */
  constructor(tree: Root, maxDepth = Number.POSITIVE_INFINITY) {
    this.#tree = tree
    this.#visit(tree, maxDepth)
  }

  get isTooDeep(): boolean {
    return this.#isTooDeep
  }

  get hasRaw(): boolean {
    return this.#hasRaw
  }

  /** Everything noted, in document order. */
  get all(): readonly Noted[] {
    return this.#noted
  }

  /** Elements that now have one of these tags, in document order. */
  elements(...tags: readonly string[]): Noted<Element>[] {
    return this.#noted.filter(
      (noted): noted is Noted<Element> => noted.node.type === 'element' && tags.includes(noted.node.tagName),
    )
  }

  /** Everything noted inside of an element, itself left out. */
  within({ first, last }: Noted): Noted[] {
    return this.#noted.filter((noted) => noted.first > first && noted.first <= last)
  }

  /** Forgets an element that was taken out of the tree, and all that is in it. */
  drop({ first, last }: Noted): void {
    const isOut = (at: number): boolean => at < first || at > last
    this.#noted = this.#noted.filter((noted) => isOut(noted.first))
    this.#texts = this.#texts.filter(({ at }) => isOut(at))
  }

  /** Forgets a node that was taken out of the tree, if it was noted. */
  dropNode(node: Nodes): void {
    const noted = this.#noted.find((some) => some.node === node)
    if (noted !== undefined) this.drop(noted)
  }

  /** What a reader reads, in pieces. */
  texts(): string[] {
    return this.#isTextCurrent ? this.#texts.map(({ node }) => node.value) : [textOf(this.#tree)]
  }

  /** Says that texts came or went by other means than `drop`. */
  changeText(): void {
    this.#isTextCurrent = false
  }

  #visit(parent: Root | Element, depth: number): void {
    if (depth <= 0) {
      this.#isTooDeep ||= parent.children.length > 0
      return
    }
    for (const node of parent.children as Nodes[]) {
      const first = this.#count
      this.#count += 1
      if (node.type === 'text') {
        this.#texts.push({ node, at: first })
        // Checks look for links whose address is missing.
        if (node.value.includes('][')) this.#noted.push({ node, parent, first, last: first })
      } else if (node.type === 'element') {
        const noted = isNoted(node) ? { node, parent, first, last: first } : undefined
        if (noted !== undefined) this.#noted.push(noted)
        this.#visit(node, depth - 1)
        if (noted !== undefined) noted.last = this.#count - 1
      } else if ((node.type as string) === 'raw') {
        this.#hasRaw = true
        this.#noted.push({ node: node as unknown as RawHtml, parent, first, last: first })
      }
    }
  }
}

function isNoted({ tagName, properties }: Element): boolean {
  return (
    notedTags.has(tagName) ||
    properties['id'] !== undefined ||
    properties['name'] !== undefined ||
    properties['style'] !== undefined ||
    properties['align'] !== undefined
  )
}
