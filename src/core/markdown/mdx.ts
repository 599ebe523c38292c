import type { Element, ElementContent, Root } from 'hast'
import { findNearest } from '../text/nearest.ts'
import {
  codeOf,
  componentLooks,
  type Kin,
  kin,
  labelTabs,
  readImports,
  readText,
  silentAttributes,
  toCard,
} from './mdx-kin.ts'
import type { Problem } from './problem.ts'
import { isSafeTagName } from './sanitize.ts'
import { walk } from './walk.ts'

/** Components that any `.mdx` file may use, with the attributes that each takes. */
export const components: Record<string, { tagName: string; attributes: Record<string, string> }> = {
  Callout: { tagName: 'kb-callout', attributes: { type: 'dataType', title: 'dataLabel' } },
  Tabs: { tagName: 'kb-tabs', attributes: {} },
  TabItem: { tagName: 'kb-tab', attributes: { label: 'dataLabel' } },
  Steps: { tagName: 'kb-steps', attributes: {} },
  Details: { tagName: 'kb-details', attributes: { summary: 'dataLabel' } },
  Badge: { tagName: 'kb-badge', attributes: { text: 'dataLabel', type: 'dataType' } },
}

export interface MdxNode {
  type: string
  name?: string | null
  value?: string
  attributes?: { type: string; name?: string; value?: unknown }[]
  children?: ElementContent[]
  position?: Root['position']
}

/**
 * Turns the MDX nodes of a tree into elements, in place. Code (import, export, expressions, spreads) and components
 * outside the allow-list are taken out and reported: an MDX file of a pull request must not run anything. What other
 * tools have under another name becomes the product's own, and an import of a theme's components or of pictures, which
 * shows nothing, goes without a word.
 *
 * @param mayRunCode what attributes in braces say is found by `collectComponentLinks`
 */
export function resolveMdx(tree: Root, mayRunCode = false): Problem[] {
  const problems: Problem[] = []
  const imports = new Map<string, string>()
  for (const node of tree.children as unknown as MdxNode[])
    if (node.type === 'mdxjsEsm')
      for (const [name, file] of readImports(node.value ?? '') ?? []) imports.set(name, file)
  walk(tree, (node, index, parent) => {
    const mdx = node as unknown as MdxNode
    if (!mdx.type.startsWith('mdx')) return
    const { line = 1, column = 1 } = mdx.position?.start ?? {}
    const report: Report = (message, advice) => {
      problems.push({ code: 'content/mdx-code', severity: 'error', line, column, message, advice })
    }
    const replacement = toElement(mdx, report, mayRunCode ? undefined : imports)
    parent.children.splice(index, 1, ...(replacement as Element[]))
  })
  return problems
}

type Report = (message: string, advice: string) => void
/** Files by the name that they were imported under; `undefined` where attributes in braces are not read. */
type Imports = ReadonlyMap<string, string> | undefined

function toElement(node: MdxNode, report: Report, imports: Imports): ElementContent[] {
  if (node.type === 'mdxjsEsm') {
    if (readImports(node.value ?? '') === undefined)
      report('import and export run code.', 'Remove the line, or list the file under "trusted" in kb.config.ts.')
    return []
  }
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    const text = readText(node.value ?? '', new Map())
    if (text !== undefined) return [{ type: 'text', value: text }]
    if (!isComment(node.value ?? ''))
      report(
        `The expression {${excerpt(node.value ?? '')}} runs code.`,
        'Write \\{ for a literal brace, or list the file under "trusted" in kb.config.ts.',
      )
    return []
  }
  const name = node.name
  const children = node.children ?? []
  if (name === null || name === undefined) return children
  const card = imports === undefined ? undefined : toCard(node)
  if (card !== undefined) return card
  if (name === 'Tabs') labelTabs(node)
  const component = Object.hasOwn(components, name) ? components[name] : findKin(name)
  if (component === undefined && !isSafeTagName(name)) {
    const nearest = findNearest(name, Object.keys(components))
    report(
      `<${name}> is not a component that articles may use.`,
      nearest ? `Did you mean <${nearest}>?` : `Use one of ${Object.keys(components).join(', ')}.`,
    )
    return children
  }
  const properties = toProperties(node, component?.attributes, report, imports)
  const type = findKin(name)?.type
  if (type !== undefined) properties['dataType'] ??= type
  const element: Element = { type: 'element', tagName: component?.tagName ?? name, properties, children }
  if (node.position) element.position = node.position
  return [element]
}

const findKin = (name: string): Kin | undefined => (Object.hasOwn(kin, name) ? kin[name] : undefined)

function toProperties(
  node: MdxNode,
  allowed: Readonly<Record<string, string>> | undefined,
  report: Report,
  imports: Imports,
): Element['properties'] {
  const properties: Element['properties'] = {}
  for (const { type, name = '', value: written } of node.attributes ?? []) {
    const isCode = typeof written === 'object' && written !== null
    if (silentAttributes.has(name) && (isCode || (allowed !== undefined && !Object.hasOwn(allowed, name)))) continue
    if (componentLooks.has(name) && !isCode && allowed !== undefined && !Object.hasOwn(allowed, name)) continue
    const text = isCode && imports !== undefined ? readText(codeOf(written), imports) : undefined
    const value = isCode ? text : written
    if (type !== 'mdxJsxAttribute' || (isCode && value === undefined)) {
      report(`<${node.name}> has an attribute that runs code.`, 'Write the value in quotes.')
      continue
    }
    const property = allowed ? (Object.hasOwn(allowed, name) ? allowed[name] : undefined) : toPropertyName(name)
    if (property === undefined) {
      const known = Object.keys(allowed ?? {})
      report(
        `<${node.name}> has no attribute "${name}".`,
        known.length > 0 ? `It takes ${known.join(', ')}.` : 'It takes no attributes.',
      )
      continue
    }
    properties[property] = value === null || value === undefined ? true : String(value)
  }
  return properties
}

const toPropertyName = (name: string): string => (name === 'class' ? 'className' : name)
const isComment = (code: string): boolean => /^(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*(?:\n|$))*$/.test(code)
const excerpt = (code: string): string => {
  const line = code.replace(/\s+/g, ' ').trim()
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
