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
}

/** Attributes that only say how something looks or works, of components and of HTML. */
export const silentAttributes: ReadonlySet<string> = new Set(
  'style key default groupId queryString lazy values defaultValue block syncKey icon items labels storageKey collapsible defaultOpen open loading placeholder border'.split(
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
 * The files that an import names, by the name that it gives them; `undefined` where it is more than the import of
 * components, files and what a theme offers: such a line shows nothing, and is never run.
 */
export function readImports(code: string): Map<string, string> | undefined {
  const files = new Map<string, string>()
  const rest = code.replace(statement, (whole, names: string, _quote, source: string) => {
    const isTheme = /^@(?:theme|site|docusaurus|astrojs|components)\b|^nextra/.test(source)
    const isFile = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|pdf|mp4)$/i.test(source)
    if (isFile && /^\w+$/.test(names.trim())) files.set(names.trim(), source.replace(/^@site\//, '/'))
    const all = names
      .replace(/[{},*]|\bas\b/g, ' ')
      .trim()
      .split(/\s+/)
    return isTheme || isFile || all.every((name) => /^[A-Z]/.test(name)) ? '' : whole
  })
  return rest.trim() === '' ? files : undefined
}

const statement = /^[ \t]*import\s+([\w\s{},*]+?)\s+from\s*(["'])([^"'\n]+)\2[ \t]*;?[ \t]*$/gm
