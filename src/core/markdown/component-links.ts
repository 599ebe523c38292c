import type { Root } from 'hast'
import type { Reference } from './body.ts'
import { walk } from './walk.ts'

const linkAttributes = new Set(['href', 'to', 'link', 'url'])
const pictureAttributes = new Set(['src', 'image', 'poster'])

interface JsxNode {
  name?: string | null
  attributes?: { type: string; name?: string; value?: unknown }[]
  position?: Root['position']
}

/**
 * The targets that components of a trusted MDX file take as text, plain or as an expression that is nothing but text:
 * `<Card href="/faq/">`, `<Shot src={'a.png'} />`. Of HTML, the expressions: all else is looked at like all other HTML.
 */
export function collectComponentLinks(tree: Root): Reference[] {
  const references: Reference[] = []
  walk(tree, (node) => {
    const { name, attributes = [], position } = node as unknown as JsxNode
    if (!node.type.startsWith('mdxJsx')) return
    const isComponent = /^[A-Z]/.test(name ?? '')
    const { line = 1, column = 1 } = position?.start ?? {}
    for (const { type, name: attribute = '', value } of attributes) {
      const target = typeof value === 'string' ? (isComponent ? value : '') : toText(value)
      if (type !== 'mdxJsxAttribute' || target === '') continue
      const kind = linkAttributes.has(attribute) ? 'link' : pictureAttributes.has(attribute) ? 'image' : undefined
      if (kind !== undefined) references.push({ type: kind, target, text: `<${name}>`, line, column })
    }
  })
  return references
}

/** What an expression says that is one text without anything to put in; `''` for others. */
function toText(value: unknown): string {
  const { value: code = '' } = (value ?? {}) as { value?: string }
  return /^\s*(["'`])([^"'`\\$]*)\1\s*$/.exec(code)?.[2] ?? ''
}
