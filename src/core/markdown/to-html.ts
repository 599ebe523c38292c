import type { Element, Root, RootContent } from 'hast'
import { find, html as schema } from 'property-information'

/**
 * Writes a sanitised hast tree as HTML, byte for byte as `hast-util-to-html` does with its defaults and dangerous HTML
 * allowed, in a tenth of the time: one call for each node, no settings, no SVG. Raw nodes are written as they stand.
 *
 * @throws for a node that HTML has no place for, such as MDX
 */
export function toHtml(tree: Root | Element): string {
  let html = ''
  for (const node of tree.children) html += writeNode(node)
  return html
}

function writeNode(node: RootContent): string {
  if (node.type === 'text') return escapeText(node.value)
  if (node.type === 'element') return writeElement(node)
  if (node.type === 'raw') return node.value
  if (node.type === 'comment') return `<!--${node.value}-->`
  throw new Error(`no HTML for a node of type ${node.type}`)
}

function writeElement(element: Element): string {
  const { tagName, properties } = element
  let start = `<${tagName}`
  for (const key in properties) start += writeAttribute(key, properties[key])
  const content = toHtml(element)
  return content === '' && voids.has(tagName) ? `${start}>` : `${start}>${content}</${tagName}>`
}

function writeAttribute(key: string, value: Element['properties'][string]): string {
  if (value === null || value === undefined || value === false || Number.isNaN(value)) return ''
  const { name, isBoolean, mayHaveValue, separator } = knowProperty(key)
  if (value === true || (mayHaveValue && value === '')) return ` ${name}`
  if (isBoolean && (typeof value !== 'string' || value === '' || value === name)) return value ? ` ${name}` : ''
  return ` ${name}="${escapeAttribute(Array.isArray(value) ? value.join(separator).trim() : String(value))}"`
}

interface Property {
  name: string
  isBoolean: boolean
  /** Boolean if it has no value, like `download`. */
  mayHaveValue: boolean
  separator: string
}

const known = new Map<string, Property>()

function knowProperty(key: string): Property {
  const before = known.get(key)
  if (before !== undefined) return before
  const { attribute, boolean, overloadedBoolean, commaSeparated } = find(schema, key)
  const property = {
    name: attribute,
    isBoolean: boolean || overloadedBoolean,
    mayHaveValue: overloadedBoolean,
    separator: commaSeparated ? ', ' : ' ',
  }
  known.set(key, property)
  return property
}

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Numeric references, because their length is the same in every language and no table of names is needed. */
const toReference = (character: string): string => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`
const escapeText = (value: string): string => (/[&<]/.test(value) ? value.replace(/[&<]/g, toReference) : value)
const attributeUnsafe = /[\0"&'`]/g
const escapeAttribute = (value: string): string =>
  value.search(attributeUnsafe) === -1 ? value : value.replace(attributeUnsafe, toReference)
