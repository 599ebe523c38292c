import type { Element, Root, Text } from 'hast'
import { walkElements } from './walk.ts'

/** GitHub's `> [!NOTE]` quotes become callouts, in place. Anything after the marker on its line is the title. */
export function resolveAlerts(tree: Root): void {
  walkElements(
    tree,
    (quote) => {
      const paragraph = quote.children.find((child): child is Element => child.type === 'element')
      const [text] = paragraph?.tagName === 'p' ? paragraph.children : []
      if (paragraph === undefined || text?.type !== 'text') return
      const [marker, type, title] =
        /^\[!(note|tip|important|warning|caution)\][ \t]*([^\n]*)(?:\n|$)/i.exec(text.value) ?? []
      if (marker === undefined || type === undefined) return
      quote.tagName = 'kb-callout'
      quote.properties = { dataType: type.toLowerCase(), ...(title ? { dataLabel: title } : {}) }
      ;(text as Text).value = text.value.slice(marker.length)
      if (text.value === '') paragraph.children.shift()
      if (paragraph.children[0]?.type === 'element' && paragraph.children[0].tagName === 'br')
        paragraph.children.shift()
      if (paragraph.children.length === 0) quote.children = quote.children.filter((child) => child !== paragraph)
    },
    'blockquote',
  )
}
