import type { Element } from 'hast'
import type { TreeIndex } from './tree-index.ts'

/**
 * GitHub's `> [!NOTE]` quotes become callouts, in place. Anything after the marker on its line is the title.
 * `[!details]` is what `resolveAdmonitions` writes.
 */
export function resolveAlerts(index: TreeIndex): void {
  for (const { node: quote } of index.elements('blockquote')) {
    const paragraph = quote.children.find((child): child is Element => child.type === 'element')
    const [text] = paragraph?.tagName === 'p' ? paragraph.children : []
    if (paragraph === undefined || text?.type !== 'text') continue
    const [marker, type, title] =
      /^\[!(note|tip|important|warning|caution|details)\][ \t]*([^\n]*)(?:\n|$)/i.exec(text.value) ?? []
    if (marker === undefined || type === undefined) continue
    quote.tagName = type.toLowerCase() === 'details' ? 'kb-details' : 'kb-callout'
    quote.properties = { dataType: type.toLowerCase(), ...(title ? { dataLabel: title } : {}) }
    text.value = text.value.slice(marker.length)
    if (text.value === '') paragraph.children.shift()
    const [next] = paragraph.children
    if (next?.type === 'element' && next.tagName === 'br') {
      paragraph.children.shift()
      index.dropNode(next)
    }
    if (paragraph.children.length > 0) continue
    quote.children = quote.children.filter((child) => child !== paragraph)
    index.dropNode(paragraph)
  }
}
