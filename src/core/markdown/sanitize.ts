import type { Element, Nodes, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'
import { componentTags } from './components.ts'
import type { Problem } from './problem.ts'
import { allowedElements, strippedElements } from './raw-elements.ts'
import { findAlignment } from './tables.ts'
import { STOP, walk, walkElements } from './walk.ts'

const componentAttributes = Object.fromEntries(componentTags.map((tag) => [tag, ['dataType', 'dataLabel']]))

const schema: Schema = {
  ...defaultSchema,
  tagNames: [...allowedElements],
  clobberPrefix: '',
  clobber: [],
  attributes: {
    ...defaultSchema.attributes,
    ...componentAttributes,
    section: ['dataFootnotes', ['className', 'footnotes']],
    sup: [],
    a: [...(defaultSchema.attributes?.['a'] ?? []), 'id', 'name', 'ariaDescribedBy', 'ariaLabel'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    abbr: ['title'],
    time: ['dateTime'],
    ol: ['start', 'reversed', 'type', ['className', 'contains-task-list']],
    ul: [['className', 'contains-task-list']],
    code: [['className', /^language-[\w+#.-]+$/]],
    details: ['open', 'name'],
    '*': (defaultSchema.attributes?.['*'] ?? [])
      .filter((attribute) => attribute !== 'name' && attribute !== 'itemProp')
      .concat('id', 'lang', 'dir', 'title', 'align', 'dataAt'),
  },
  // Links and pictures keep every address for now: `collectReferences` lets only some through, and checks tell the rest.
  protocols: { cite: ['http', 'https'] },
  strip: [...strippedElements],
}

/** Deeper than anything written by hand; parsers of raw HTML overflow far above it. */
const maxRawDepth = 100

export function isSafeTagName(name: string): boolean {
  return allowedElements.includes(name)
}

/** Merges raw HTML into the tree and keeps what the allow-list names. Heading ids are set later, by the product. */
export function sanitizeRawHtml(tree: Root): { tree: Root; problems: Problem[] } {
  const deep = findDeepRawHtml(tree)
  if (deep !== undefined) return { tree: withoutRawHtml(tree), problems: [deep] }
  stampPositions(tree)
  const merged = raw(tree)
  if (merged.type === 'root') dropForms(merged)
  const clean = toRoot(sanitize(merged, schema))
  restorePositions(clean)
  return { tree: clean, problems: [] }
}

/** The sanitiser would make a box to tick of whatever an `<input>` was. */
function dropForms(tree: Root): void {
  walkElements(tree, ({ tagName, properties }, index, parent) => {
    if (tagName === 'input' && String(properties['type']).toLowerCase() !== 'checkbox') parent.children.splice(index, 1)
  })
}

function toRoot(node: Nodes): Root {
  return node.type === 'root' ? node : { type: 'root', children: node.type === 'doctype' ? [] : [node] }
}

/** Counts tags that stay open, by name: one that closes nothing counts nothing, and HTML knows no `<div/>`. */
function findDeepRawHtml(tree: Root): Problem | undefined {
  const open = new Map<string, number>()
  let depth = 0
  let found: Problem | undefined
  walk(tree, (node) => {
    if (node.type !== 'raw') return undefined
    for (const [, slash, written = ''] of node.value.matchAll(/<(\/?)([a-z][^\s/>]*)/gi)) {
      const name = written.toLowerCase()
      const before = open.get(name) ?? 0
      const change = slash === '' ? (selfClosing.has(name) ? 0 : 1) : before > 0 ? -1 : 0
      open.set(name, before + change)
      depth += change
      if (depth <= maxRawDepth) continue
      found = {
        code: 'content/too-complex',
        severity: 'error',
        line: node.position?.start.line ?? 1,
        column: node.position?.start.column ?? 1,
        message: `Raw HTML is nested more than ${maxRawDepth} deep.`,
        advice: 'Close the tags, or nest less.',
      }
      return STOP
    }
    return undefined
  })
  return found
}

/** The HTML parser forgets where things stood, so each element carries its place through it as an attribute. */
function stampPositions(tree: Root): void {
  walk(tree, (node) => {
    const start = node.position?.start
    if (start === undefined) return
    if (node.type === 'element') {
      const align = findAlignment(node)
      node.properties = { ...node.properties, dataAt: `${start.line}:${start.column}`, ...(align ? { align } : {}) }
    }
    if (node.type !== 'raw') return
    let { line, column } = start
    let seen = 0
    node.value = node.value.replace(/<(?:a|img|table|th|h[1-6])(?=[\s/>])/gi, (tag, offset: number) => {
      for (; seen < offset; seen++) {
        if (node.value[seen] !== '\n') column += 1
        else {
          line += 1
          column = 1
        }
      }
      return `${tag} data-at="${line}:${column}"`
    })
  })
}

function restorePositions(tree: Root): void {
  walkElements(tree, (element) => {
    const [, line, column] = /^(\d+):(\d+)$/.exec(String(element.properties['dataAt'])) ?? []
    delete element.properties['dataAt']
    if (line === undefined || column === undefined) return
    const point = { line: Number(line), column: Number(column) }
    element.position = { start: point, end: point }
  })
}

/** Elements that hold nothing, or that the next of their kind closes. */
const selfClosing = new Set(
  'area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option'.split(' '),
)

function withoutRawHtml(tree: Root): Root {
  const drop = (node: Root | Element): void => {
    node.children = node.children.filter((child) => child.type !== 'raw') as typeof node.children
    for (const child of node.children) if (child.type === 'element') drop(child)
  }
  drop(tree)
  return tree
}
