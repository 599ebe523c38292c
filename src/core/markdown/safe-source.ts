import type { Definition, Link, LinkReference, Nodes, Root } from 'mdast'
import { markdownToMdast } from 'satteri'
import type { Reference } from './body.ts'
import { checkLimits } from './limits.ts'
import { isSafeAddress } from './references.ts'
import { type Cut, UnsafeTags } from './safe-tags.ts'
import { hideSlashes } from './unquoted-values.ts'

/**
 * Markdown without what its page does not show: comments, scripts, event handlers, links to `javascript:` and the like. A link
 * leaves its words, a picture its description. A text without any stays as it is, byte by byte; one that the compiler
 * refuses leaves nothing.
 *
 * @param references of the compiled text
 */
export function toSafeSource(source: string, references: readonly Reference[], format: 'md' | 'mdx' = 'md'): string {
  const isSafe = references.every(({ type, target }) => isSafeAddress(type, target))
  if (isSafe && !/<[a-z!/?]|(?:java|vb)script|\bdata:|:::|\{\/\*/i.test(source)) return source
  try {
    return cutAll(source, format)
  } catch (error) {
    if (error instanceof RangeError) return ''
    throw error
  }
}

/** What is cut out of a tag can leave another: `<scr<script></script>ipt>`. */
function cutAll(source: string, format: 'md' | 'mdx'): string {
  let text = source
  for (let round = 0; round < rounds; round++) {
    // What was cut, or written in another way, may be what no parser should be asked to read.
    if (checkLimits(text, 'md').length > 0) return ''
    const safe = cutOnce(text, format)
    if (safe === text) return text
    text = safe
  }
  return text.replace(/<(?=[a-z!/?])/gi, '&lt;').replace(/\]\(|\]:/g, '] ')
}

const rounds = 10

function cutOnce(source: string, format: 'md' | 'mdx'): string {
  const hidden = hideSlashes(source)
  const nodes = findNodes(markdownToMdast(hidden, { features: { frontmatter: false } }) as Root)
  const unsafe = new Set(nodes.filter(isUnsafeDefinition).map(({ identifier }) => identifier))
  const tags = new UnsafeTags(source)
  const cuts = nodes.flatMap((node): Cut[] => {
    if (node.type === 'paragraph' && format === 'mdx') return findCommentCuts(source, toRange(node))
    if (node.type !== 'html') return findLinkCuts(node, unsafe)
    const { from, to } = toRange(node)
    return tags.find(from, to, unindent(node.value) === unindent(hidden.slice(from, to)))
  })
  return applyCuts(source, cuts)
}

/** Every node of a tree, however deep. */
function findNodes(tree: Root): Nodes[] {
  const nodes: Nodes[] = [tree]
  // It grows while it is read.
  for (const node of nodes) if ('children' in node) nodes.push(...node.children)
  return nodes
}

const isUnsafeDefinition = (node: Nodes): node is Definition =>
  node.type === 'definition' && !(isSafeAddress('link', node.url) && isSafeAddress('image', node.url))

function findLinkCuts(node: Nodes, unsafe: ReadonlySet<string>): Cut[] {
  switch (node.type) {
    case 'definition':
      return unsafe.has(node.identifier) ? [{ ...toRange(node), text: '' }] : []
    case 'link':
      return isSafeAddress('link', node.url) ? [] : keepWords(node)
    case 'linkReference':
      return unsafe.has(node.identifier) ? keepWords(node) : []
    case 'image':
      return isSafeAddress('image', node.url) ? [] : [{ ...toRange(node), text: escapeText(node.alt ?? '') }]
    case 'imageReference':
      return unsafe.has(node.identifier) ? [{ ...toRange(node), text: escapeText(node.alt ?? '') }] : []
    default:
      return []
  }
}

/** The comments of MDX, `{/* … *\/}`, outside code spans. */
function findCommentCuts(source: string, { from, to }: { from: number; to: number }): Cut[] {
  return [...source.slice(from, to).matchAll(/(`+)(?!`).*?(?<!`)\1(?!`)|\{\/\*.*?\*\/\}/gs)]
    .filter(([, fence]) => fence === undefined)
    .map(({ 0: { length }, index }) => ({ from: from + index, to: from + index + length, text: '' }))
}

/** Cuts off what stands round the words of a link. */
function keepWords(link: Link | LinkReference): Cut[] {
  const { from, to } = toRange(link)
  const [first, last] = [link.children[0], link.children.at(-1)]
  if (first === undefined || last === undefined) return [{ from, to, text: '' }]
  return [
    { from, to: toRange(first).from, text: '' },
    { from: toRange(last).to, to, text: '' },
  ]
}

const toRange = ({ position }: Nodes): { from: number; to: number } => ({
  from: position?.start.offset ?? 0,
  to: position?.end.offset ?? 0,
})

function applyCuts(source: string, cuts: Cut[]): string {
  let text = ''
  let end = 0
  for (const cut of cuts.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (cut.from < end) continue
    text += source.slice(end, cut.from) + cut.text
    end = cut.to
  }
  return text + source.slice(end)
}

const unindent = (text: string): string => text.replace(/^[ \t]+/gm, '')
const escapeText = (text: string): string => text.replace(/[\\`*_[\]<>&!]/g, '\\$&').replace(/\s+/g, ' ')
