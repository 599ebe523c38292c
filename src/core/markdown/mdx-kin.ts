import type { Element, ElementContent } from 'hast'
import type { MdxNode } from './mdx.ts'

/** A component of another tool, as one of the product's own. */
export interface Kin {
  tagName: string
  attributes: Readonly<Record<string, string>>
  /** What kind of box it is by its name alone. */
  type?: string
}

const box = { tagName: 'kb-callout', attributes: { title: 'dataLabel', type: 'dataType' } }
const boxOf = (type: string): Kin => ({ ...box, type })
const fold: Kin = {
  tagName: 'kb-details',
  attributes: { title: 'dataLabel', summary: 'dataLabel', label: 'dataLabel' },
}
const tab: Kin = { tagName: 'kb-tab', attributes: { title: 'dataLabel', label: 'dataLabel' } }
const link: Kin = { tagName: 'a', attributes: { to: 'href', href: 'href', title: 'title' } }
const picture: Kin = {
  tagName: 'img',
  attributes: { src: 'src', img: 'src', alt: 'alt', title: 'title', width: 'width', height: 'height' },
}

const group: Kin = { tagName: 'div', attributes: {} }

/** Components of Docusaurus, Starlight, Nextra and Mintlify that the product has under another name. */
export const kin: Readonly<Record<string, Kin>> = {
  Admonition: box,
  Alert: box,
  Aside: box,
  Note: boxOf('note'),
  Info: boxOf('info'),
  Tip: boxOf('tip'),
  Check: boxOf('success'),
  Warning: boxOf('warning'),
  Caution: boxOf('caution'),
  Danger: boxOf('danger'),
  Important: boxOf('important'),
  Accordion: fold,
  Collapse: fold,
  Collapsible: fold,
  Expandable: fold,
  Tab: tab,
  'Tabs.Tab': tab,
  Link: link,
  Image: picture,
  IdealImage: picture,
  ThemedImage: picture,
  Zoom: { tagName: 'span', attributes: {} },
  CardGrid: group,
  CardGroup: group,
  Cards: group,
  Columns: group,
  Column: group,
  AccordionGroup: group,
  CodeGroup: group,
  FileTree: group,
  Frame: group,
}

/** Components that are a title, which may lead somewhere, and what belongs to it. */
const cards: ReadonlySet<string> = new Set(['Card', 'LinkCard', 'LinkButton', 'Cards.Card', 'Step'])

/** The same of components alone: in HTML they say what an element is. */
export const componentLooks: ReadonlySet<string> = new Set(['className', 'class', 'variant', 'size'])

/** A card as paragraphs: its title, its description and what stands in it. */
export function toCard(node: MdxNode): ElementContent[] | undefined {
  if (!cards.has(node.name ?? '')) return undefined
  const read = (name: string): string => {
    const value = node.attributes?.find((attribute) => attribute.name === name)?.value
    return typeof value === 'string' ? value : (readText(codeOf(value), new Map()) ?? '')
  }
  const make = (tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element => ({
    type: 'element',
    tagName,
    properties,
    children,
    ...(node.position ? { position: node.position } : {}),
  })
  const title: ElementContent[] = read('title') === '' ? [] : [{ type: 'text', value: read('title') }]
  const inner = node.children ?? []
  const href = read('href')
  if (title.length === 0 && inner.length === 0) return undefined
  if (title.length === 0) return href === '' ? inner : [make('a', inner, { href })]
  const head = make('p', [href === '' ? make('strong', title) : make('a', title, { href })])
  const description = read('description')
  return [head, ...(description === '' ? [] : [make('p', [{ type: 'text', value: description }])]), ...inner]
}

/** Attributes that only say how something looks or works, of components and of HTML. */
export const silentAttributes: ReadonlySet<string> = new Set(
  'style key default groupId queryString lazy values defaultValue block syncKey icon items labels storageKey cols stagger collapsible defaultOpen open loading placeholder border'.split(
    ' ',
  ),
)

/**
 * Gives every tab of a set its label: its own, else what the set says (`values={[{ label, value }]}` or
 * `items={['npm', 'yarn']}`), else its value.
 */
export function labelTabs(set: MdxNode): void {
  const code = (name: string): string => codeOf(set.attributes?.find((attribute) => attribute.name === name)?.value)
  const labels = new Map(
    [...code('values').matchAll(/\{([^{}]*)\}/g)].map(([, entry = '']) => [find(entry, 'value'), find(entry, 'label')]),
  )
  const items = [...code('items').matchAll(/(["'`])(.*?)\1/g)].map(([, , item = '']) => item)
  const tabs = (set.children ?? []).map((child) => child as unknown as MdxNode).filter(({ name }) => isTab(name ?? ''))
  for (const [index, { attributes = [] }] of tabs.entries()) {
    const own = (name: string) => attributes.find((attribute) => attribute.name === name)
    const value = own('value')?.value
    const label = labels.get(String(value)) ?? items[index] ?? value
    if (own('label') === undefined && own('title') === undefined && typeof label === 'string')
      attributes.push({ type: 'mdxJsxAttribute', name: 'label', value: label })
    const at = attributes.findIndex(({ name }) => name === 'value')
    if (at !== -1) attributes.splice(at, 1)
  }
}

const isTab = (name: string): boolean => name === 'TabItem' || name === 'Tab' || name === 'Tabs.Tab'
const find = (entry: string, key: string): string | undefined =>
  new RegExp(`\\b${key}:\\s*(["'\`])(.*?)\\1`).exec(entry)?.[2]

/** The code of an attribute in braces. */
export const codeOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? String((value as { value?: unknown }).value ?? '') : ''

/**
 * What an expression says without being run: a text in quotes, `require('./a.png').default`, `useBaseUrl('/a.png')`, or a
 * picture that was imported under a name.
 */
export function readText(code: string, imports: ReadonlyMap<string, string>): string | undefined {
  const written = code.trim()
  const [, , text] = /^(["'])((?:(?!\1)[^\\])*)\1$/.exec(written) ?? []
  if (text !== undefined) return text
  const [, , path] = /^(?:require|useBaseUrl|withBase)\(\s*(["'])([^"']*)\1\s*\)(?:\.default)?$/.exec(written) ?? []
  return path ?? imports.get(written.replace(/\.(?:src|default)$/, ''))
}

/**
 * The files that an import names, by the name that it gives them; `undefined` where it is more than the import of files
 * and of what a theme offers: such a line shows nothing, and is never run.
 *
 * @param mayHaveOwn whether components of any other module may be imported, too
 */
export function readImports(code: string, mayHaveOwn = false): Map<string, string> | undefined {
  const files = new Map<string, string>()
  const rest = code.replace(statement, (whole, names: string, _quote, source: string) => {
    const isTheme = /^@(?:theme|site|docusaurus|astrojs|components)\b|^nextra/.test(source)
    const isFile = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|pdf|mp4)$/i.test(source)
    if (isFile && /^\w+$/.test(names.trim())) files.set(names.trim(), source.replace(/^@site\//, '/'))
    const isOwn = mayHaveOwn && (names.match(/\b(?!as\b)\w+/g) ?? []).every((name) => /^[A-Z]/.test(name))
    return isTheme || isFile || isOwn ? '' : whole
  })
  return rest.trim() === '' ? files : undefined
}

const statement = /^[ \t]*import\s+([\w\s{},*]+?)\s+from\s*(["'])([^"'\n]+)\2[ \t]*;?[ \t]*$/gm
