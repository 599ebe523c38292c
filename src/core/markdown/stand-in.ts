import type { Nodes } from 'hast'

/** Puts a text in place of a character that stood in for it while a source was parsed, wherever it came to stand. Changes the tree. */
export function replaceStandIn(node: Nodes, standIn: string, by: string): void {
  // In an address, the parser has encoded it.
  const encoded = encodeURIComponent(standIn)
  const replace = (text: string): string => text.replaceAll(standIn, by).replaceAll(encoded, by)
  visit(node)

  function visit(node: Nodes): void {
    if ('value' in node) node.value = replace(node.value)
    if (node.type === 'element')
      for (const [name, value] of Object.entries(node.properties))
        if (typeof value === 'string') node.properties[name] = replace(value)
    if ('children' in node) for (const child of node.children) visit(child)
  }
}
