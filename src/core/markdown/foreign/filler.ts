import type { Nodes, Root } from 'hast'

/**
 * Stands in a line for what the page does not show, so that all else stays in its column; `dropFiller` takes it out. A
 * noncharacter: it is in no text that is meant to be exchanged (Unicode §23.7).
 */
export const filler = '\ufdd1'

/** Takes the filler out, wherever it came to stand. Changes the tree. */
export function dropFiller(tree: Root): Root {
  visit(tree)
  return tree
}

function visit(node: Nodes): void {
  if ('value' in node) node.value = drop(node.value)
  if (node.type === 'element')
    for (const [name, value] of Object.entries(node.properties))
      if (typeof value === 'string') node.properties[name] = drop(value)
  if ('children' in node) for (const child of node.children) visit(child)
}

/** In an address, the parser has encoded it. */
const drop = (text: string): string => text.replaceAll(filler, '').replaceAll(encodeURIComponent(filler), '')
