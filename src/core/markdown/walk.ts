import type { Element, Nodes, Parents, Root } from 'hast'

/** What a visitor may answer to stop altogether. Anything else goes on. */
export const STOP = Symbol('stop')

/**
 * Visits every node below `tree` in document order; `parent.children[index]` is the node, and both may be changed while
 * walking. unist-util-visit costs six times as much a pass.
 */
export function walk(tree: Parents, visit: (node: Nodes, index: number, parent: Parents) => unknown): unknown {
  for (let index = 0; index < tree.children.length; index++) {
    const node = tree.children[index] as Nodes
    const answer = visit(node, index, tree)
    if (answer === STOP) return STOP
    const now = tree.children[index] as Nodes | undefined
    if (now !== node) {
      // Replaced or removed: what stands here now has not been seen.
      index -= 1
      continue
    }
    if ('children' in node && walk(node, visit) === STOP) return STOP
  }
  return undefined
}

/** `walk` for elements. */
export function walkElements(
  tree: Root | Element,
  visit: (element: Element, index: number, parent: Parents) => unknown,
): void {
  walk(tree, (node, index, parent) => {
    return node.type === 'element' ? visit(node, index, parent) : undefined
  })
}
