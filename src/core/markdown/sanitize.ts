import type { Nodes, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize'
import type { Problem } from './problem.ts'
import { findAlignment } from './tables.ts'
import { STOP, walk, walkElements } from './walk.ts'

/** Elements that an article may hold: GitHub's list, and the product's own components before they become markup. */
const componentTags = ['kb-callout', 'kb-tabs', 'kb-tab', 'kb-steps', 'kb-details', 'kb-badge']
const tagNames = [
  ...(defaultSchema.tagNames ?? []),
  ...['abbr', 'cite', 'dfn', 'figure', 'figcaption', 'mark', 'small', 'time', 'u', 'bdi', 'bdo', 'center'],
  ...componentTags,
]
const componentAttributes = Object.fromEntries(componentTags.map((tag) => [tag, ['dataType', 'dataLabel']]))

const schema: Schema = {
  ...defaultSchema,
  tagNames,
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
  protocols: {
    href: ['http', 'https', 'mailto', 'tel', 'irc', 'ircs', 'xmpp'],
    src: ['http', 'https', 'data'],
    cite: ['http', 'https'],
  },
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math'],
}

/** Deeper than anything written by hand; parsers of raw HTML overflow far above it. */
const maxRawDepth = 100

export function isSafeTagName(name: string): boolean {
  return tagNames.includes(name)
}

/** Merges raw HTML into the tree and keeps what the allow-list names. Heading ids are set later, by the product. */
export function sanitizeRawHtml(tree: Root): { tree: Root; problems: Problem[] } {
  const deep = findDeepRawHtml(tree)
  if (deep !== undefined) return { tree: withoutRawHtml(tree), problems: [deep] }
  stampPositions(tree)
  const clean = toRoot(sanitize(raw(tree), schema))
  restorePositions(clean)
  return { tree: clean, problems: [] }
}

/** True if the tree holds something that only `sanitizeRawHtml` makes safe. */
export function hasRawHtml(tree: Root): boolean {
  let found = false
  walk(tree, (node) => {
    found ||= node.type === 'raw'
    return found ? STOP : undefined
  })
  return found
}

function toRoot(node: Nodes): Root {
  return node.type === 'root' ? node : { type: 'root', children: node.type === 'doctype' ? [] : [node] }
}

function findDeepRawHtml(tree: Root): Problem | undefined {
  let depth = 0
  let found: Problem | undefined
  walk(tree, (node) => {
    if (node.type !== 'raw') return undefined
    for (const [tag] of node.value.matchAll(/<\/?[a-z][^>]*>/gi)) {
      if (tag.startsWith('</')) depth -= 1
      else if (!tag.endsWith('/>') && !voidTag.test(tag)) depth += 1
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
    node.value = node.value.replace(/<(?:a|img|h[1-6])(?=[\s/>])/gi, (tag, offset: number) => {
      const before = node.value.slice(0, offset).split('\n')
      const column = (before.length === 1 ? start.column : 1) + (before.at(-1)?.length ?? 0)
      return `${tag} data-at="${start.line + before.length - 1}:${column}"`
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

const voidTag =
  /^<(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|th|tr|dt|dd|option)\b/i

function withoutRawHtml(tree: Root): Root {
  walk(tree, (node, index, parent) => {
    if (node.type === 'raw') parent.children.splice(index, 1)
  })
  return tree
}
