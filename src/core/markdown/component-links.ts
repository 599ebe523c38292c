import type { Root } from 'hast'
import type { Reference } from './body.ts'
import { walk } from './walk.ts'

const linkAttributes = new Set(['href', 'to', 'link', 'url'])

interface JsxNode {
  name?: string | null
  attributes?: { type: string; name?: string; value?: unknown }[]
  position?: Root['position']
}

/** The targets that components of a trusted MDX file take as text: `<Card href="/faq/">`, `<Shot src="a.png" />`. */
export function collectComponentLinks(tree: Root): Reference[] {
  const references: Reference[] = []
  walk(tree, (node) => {
    const { name, attributes = [], position } = node as unknown as JsxNode
    // Lower case is HTML, which is looked at like all other HTML.
    if (!node.type.startsWith('mdxJsx') || !/^[A-Z]/.test(name ?? '')) return
    const { line = 1, column = 1 } = position?.start ?? {}
    for (const { type, name: attribute = '', value } of attributes) {
      if (type !== 'mdxJsxAttribute' || typeof value !== 'string' || value === '') continue
      if (linkAttributes.has(attribute))
        references.push({ type: 'link', target: value, text: `<${name}>`, line, column })
      if (attribute === 'src') references.push({ type: 'image', target: value, text: `<${name}>`, line, column })
    }
  })
  return references
}
