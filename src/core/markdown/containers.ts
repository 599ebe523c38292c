import type { Element, ElementContent } from 'hast'
import type { Root as MdastRoot, Paragraph } from 'mdast'
import { type MdastNode, markdownToMdast } from 'satteri'
import { calloutTypes } from './callout-types.ts'

/** Names that `:::name` opens. */
export const containerNames: readonly string[] = [...Object.keys(calloutTypes), 'tabs', 'tab', 'steps', 'details']

type Container = Extract<MdastNode, { type: 'containerDirective' }>

/**
 * `:::note[Title]` or `:::note Title` → a `kb-…` element that `components.ts` turns into markup. A title
 * stands in a `kb-label`, for `liftLabel`. Words that are no title come first, and an unknown name keeps its content.
 *
 * @param source of the node
 */
export function toContainerElement(node: Readonly<Container>, source: string): MdastNode {
  const [first, ...rest] = node.children
  const isLabelled =
    first?.type === 'paragraph' && (first.data as { directiveLabel?: boolean })?.directiveLabel === true
  const tagName = tagFor(node.name)
  const words = findWords(source, isLabelled ? first : undefined, node)
  const written = isLabelled ? [first, ...words] : words
  const title = node.attributes?.['label'] ?? node.attributes?.['title']
  const takesLabel = !title && ['kb-callout', 'kb-details', 'kb-tab'].includes(tagName)
  const head = written.map(({ children }, index) =>
    takesLabel && index === 0
      ? { type: 'custom', data: { hName: 'kb-label' }, children }
      : { type: 'paragraph', children },
  )
  const children = [...head, ...(isLabelled ? rest : node.children)]
  const { line = 1, column = 1, offset = 0 } = node.position?.start ?? {}
  const place = { dataAt: `${line}:${column}:${offset}` }
  const data = {
    hName: tagName,
    hProperties: { dataType: node.name, ...place, ...(title ? { dataLabel: title } : {}) },
  }
  return { type: 'custom', data, children } as unknown as MdastNode
}

/** Where a container stands: the parser forgets it. */
export function findPlace({ dataAt }: Element['properties']): Element['position'] {
  const [, line, column, offset] = /^(\d+):(\d+):(\d+)$/.exec(String(dataAt)) ?? []
  const point = { line: Number(line), column: Number(column), offset: Number(offset) }
  return line === undefined ? undefined : { start: point, end: point }
}

/** Makes the label in a container its title, in plain text. */
export function liftLabel(element: Element): Element {
  const { dataAt: _, ...properties } = element.properties
  const [label, ...children] = element.children
  if (label?.type !== 'element' || label.tagName !== 'kb-label') return { ...element, properties }
  return { ...element, properties: { ...properties, dataLabel: toPlainText(label) }, children }
}

function tagFor(name: string): string {
  const known = name.toLowerCase()
  if (Object.hasOwn(calloutTypes, known)) return 'kb-callout'
  if (known === 'code-group') return 'kb-codes'
  return containerNames.includes(known) ? `kb-${known}` : 'kb-other'
}

/** What stands behind the name, its label and its attributes, which the parser leaves out. */
function findWords(source: string, label: Paragraph | undefined, node: Readonly<Container>): Paragraph[] {
  const [line = ''] = source.split('\n', 1)
  const from = label?.position?.end.offset
  const [opening = ''] = /^:+[^\s[{]*/.exec(line) ?? []
  const behind = line.slice(from === undefined ? opening.length : from - (node.position?.start.offset ?? 0))
  const words = behind.replace(attributes, '').trim().replace(trailingAttributes, '').trim()
  if (words === '') return []
  const { children } = markdownToMdast(words, { features: { frontmatter: false } }) as MdastRoot
  const [paragraph, ...others] = children
  const isPlain = paragraph?.type === 'paragraph' && others.length === 0
  return [isPlain ? paragraph : { type: 'paragraph', children: [{ type: 'text', value: words }] }]
}

const attributes = /^\{(?:[^{}"']|"[^"]*"|'[^']*')*\}/
/** `{open}`, `{.wide}` or `{#id}`, which other tools read behind a title. */
const trailingAttributes = /\{(?:open|[.#][\w-]+)\}$/

/** A placeholder such as `<node>` is a tag to the parser, and stays. */
const toPlainText = (node: ElementContent): string =>
  'children' in node ? node.children.map(toPlainText).join('') : node.value
