import type { MdastNode } from 'satteri'

/** Names that `:::name` opens; anything else after colons is plain text. */
export const containerNames = [
  'note',
  'tip',
  'important',
  'warning',
  'caution',
  'danger',
  'tabs',
  'tab',
  'steps',
  'details',
]

type Container = Extract<MdastNode, { type: 'containerDirective' }>

/** `:::note[Title]` → a `kb-…` element that `components.ts` turns into markup; unknown names keep their content. */
export function toContainerElement(node: Readonly<Container>): MdastNode {
  const [first, ...rest] = node.children
  const isLabelled =
    first?.type === 'paragraph' && (first.data as { directiveLabel?: boolean })?.directiveLabel === true
  const label =
    node.attributes?.['label'] ?? node.attributes?.['title'] ?? (isLabelled ? toPlainText(first) : undefined)
  const children = isLabelled ? rest : [...node.children]
  const data = {
    hName: tagFor(node.name),
    hProperties: { dataType: node.name, ...(label ? { dataLabel: label } : {}) },
  }
  return { type: 'custom', data, children, position: node.position } as unknown as MdastNode
}

function tagFor(name: string): string {
  if (name === 'tabs' || name === 'tab' || name === 'steps' || name === 'details') return `kb-${name}`
  return containerNames.includes(name) ? 'kb-callout' : 'div'
}

function toPlainText(node: unknown): string {
  const { value, children } = node as { value?: string; children?: unknown[] }
  return value ?? children?.map(toPlainText).join('') ?? ''
}
