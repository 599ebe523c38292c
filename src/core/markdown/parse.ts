import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast'
import { defineMdastPlugin, type Features, markdownToHast, markdownToHtml, mdxToHast } from 'satteri'
import type { Strings } from '../strings/strings.ts'
import { findPlace, liftLabel, toContainerElement } from './containers.ts'
import { hasFenceWords, readFences } from './fences.ts'
import { dropFiller, filler } from './foreign/filler.ts'
import type { Problem } from './problem.ts'
import { hideSlashes, showSlashes } from './unquoted-values.ts'
import { mayHaveWikiLinks, resolveWikiLinks } from './wiki-links.ts'

/** Thrown for MDX that cannot be read; plain Markdown has no syntax errors. */
export class MarkdownSyntaxError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

/**
 * Reads Markdown (GFM, footnotes, `:::` containers) or MDX into a hast tree with positions. Raw HTML stays as `raw`
 * nodes, MDX as `mdx…` nodes. The tree is the caller's to change.
 */
export function parseMarkdown(source: string, format: 'md' | 'mdx', strings: Strings): Root {
  const hidden = format === 'md' ? hideSlashes(source) : source
  const tree = parse(hidden, format, strings)
  if (hidden !== source) showSlashes(tree)
  if (hasFenceWords(source)) readFences(tree)
  if (format === 'md' && mayHaveWikiLinks(source)) resolveWikiLinks(tree)
  return source.includes(filler) ? dropFiller(tree) : tree
}

function parse(source: string, format: 'md' | 'mdx', strings: Strings): Root {
  const features: Features = {
    frontmatter: false,
    gfm: { footnotes: { label: strings.article.footnotes, backLabel: strings.article.footnoteBack } },
  }
  try {
    if (format === 'mdx') return mdxToHast(source, { features }) as Root
    if (!source.includes(':::') || !containerLine.test(source)) return markdownToHast(source, { features }) as Root
    return parseWithContainers(source, features)
  } catch (error) {
    throw toSyntaxError(error)
  }
}

const containerLine = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*:{3,}[a-z]/im

function parseWithContainers(source: string, features: Features): Root {
  const sourceOf = (node: { position?: Nodes['position'] }): string =>
    source.slice(node.position?.start.offset, node.position?.end.offset)
  const containers = defineMdastPlugin({
    name: 'containers',
    options: { position: true },
    containerDirective: (node) => toContainerElement(node, sourceOf(node)),
    textDirective: (node) => ({ type: 'text', value: sourceOf(node) }),
    leafDirective: (node) => ({ type: 'paragraph', children: [{ type: 'text', value: sourceOf(node) }] }),
  })
  let tree: Root = { type: 'root', children: [] }
  const capture = {
    name: 'capture',
    options: { position: true },
    after(root: Readonly<Root>) {
      tree = { type: 'root', children: root.children.map((child) => copyNode(child)) }
    },
  }
  markdownToHtml(source, {
    features: { ...features, directive: true },
    mdastPlugins: [containers],
    hastPlugins: [capture],
  })
  return tree
}

/** The parser's own nodes are views that die with it. What the parser has not placed stands where its container does. */
function copyNode<N extends RootContent | ElementContent>(node: N, container?: Element['position']): N {
  if (node.type !== 'element') {
    return { type: node.type, value: 'value' in node ? node.value : '', position: node.position ?? container } as N
  }
  const { tagName, properties } = node
  const place = findPlace(properties) ?? container
  const children = node.children.map((child) => copyNode(child, place))
  const copy = {
    type: 'element',
    tagName,
    properties: { ...properties },
    children,
    position: node.position ?? place,
    ...(node.data === undefined ? {} : { data: { ...node.data } }),
  } as const
  return (tagName.startsWith('kb-') ? liftLabel(copy as Element) : copy) as N
}

function toSyntaxError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const [, line, column, message] =
    /^(\d+):(\d+): (.*?)(?: \(\d+:\d+\))?(?: \([\w-]+:[\w-]+\))?$/s.exec(error.message) ?? []
  if (line === undefined || message === undefined) return error
  return new MarkdownSyntaxError({
    code: 'content/syntax',
    severity: 'error',
    line: Number(line),
    column: Number(column),
    message: `This MDX cannot be read: ${message.replace(/\s+/g, ' ')}.`,
    advice: 'Close the tag or escape the character, or rename the file to .md.',
  })
}
