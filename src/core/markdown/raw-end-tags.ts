import type { Nodes, Root } from 'hast'
import type { RawHtml } from './tree-index.ts'

interface EndTag {
  /** Place of the piece of raw HTML among its siblings. */
  sibling: number
  offset: number
}

/**
 * Tells whether a tag in raw HTML has an end tag behind it, in the same piece or in one beside it: one in a code block, or
 * in another paragraph, closes nothing. Each parent is searched once a name.
 */
export function createEndTags(): (parent: Root | Nodes, node: RawHtml, name: string, offset: number) => boolean {
  const found = new Map<Root | Nodes, { order: Map<unknown, number>; last: Map<string, EndTag | undefined> }>()
  return (parent, node, name, offset) => {
    const siblings: readonly unknown[] = 'children' in parent ? parent.children : []
    const known = found.get(parent) ?? { order: new Map(siblings.map((one, at) => [one, at])), last: new Map() }
    found.set(parent, known)
    if (!known.last.has(name)) known.last.set(name, findLastEndTag(siblings, name))
    const end = known.last.get(name)
    const own = known.order.get(node) ?? 0
    return end !== undefined && (end.sibling > own || (end.sibling === own && end.offset > offset))
  }
}

function findLastEndTag(siblings: readonly unknown[], name: string): EndTag | undefined {
  for (let sibling = siblings.length - 1; sibling >= 0; sibling -= 1) {
    const node = siblings[sibling] as RawHtml | Nodes
    if ((node.type as string) !== 'raw') continue
    const offset = (node as RawHtml).value.toLowerCase().lastIndexOf(`</${name}`)
    if (offset !== -1) return { sibling, offset }
  }
  return undefined
}
