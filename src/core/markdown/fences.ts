import type { Element, Nodes, Root } from 'hast'

/** Whether a text may have what `readFences` looks for: most have not, and need no pass over their tree. */
export const hasFenceWords = (source: string): boolean =>
  ((source.includes('```') || source.includes('~~~')) && fenceWords.test(source)) || source.includes('code-group')

const fenceWords = /(?:```|~~~)[ \t]*(?:[^\s`]*[^\w\s`+#.-]|[^\s`]+[ \t]+\S)|\[!code |highlight-(?:next-line|start|end)/

/**
 * Reads what other tools put behind a fence: `js{4}`, `ts:line-numbers` and `{.js}` are languages with something more,
 * `[main.js]`, `title="main.js"` and `filename="main.js"` name the block, which the `title` of its `pre` keeps, with a
 * language or without. Comments that only light up lines fall away, and a `:::code-group` becomes tabs. Changes the tree.
 */
export function readFences(tree: Root): Root {
  visit(tree)
  return tree
}

function visit(node: Nodes): void {
  if (!('children' in node)) return
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'pre') readBlock(child)
    else visit(child)
  }
  if (node.type === 'element' && node.tagName === 'kb-codes') toTabs(node)
}

function readBlock(pre: Element): void {
  const [code] = pre.children
  if (code?.type !== 'element' || code.tagName !== 'code') return
  const { lang = '', meta = '' } = (code.data ?? {}) as { lang?: string | null; meta?: string | null }
  const info = [lang, meta].filter(Boolean).join(' ')
  const [, name = ''] = /^\{?\s*\.?([\w+#.-]*)(?![\w+#.-]*=)/.exec(info) ?? []
  code.properties = name === '' ? {} : { className: [`language-${name}`] }
  const title = findTitle(info)
  if (title !== undefined) pre.properties = { ...pre.properties, title }
  for (const text of code.children) if (text.type === 'text') text.value = dropMarks(text.value)
}

function findTitle(info: string): string | undefined {
  const [, double, single] = /(?:^|[\s{,])(?:title|filename|caption|file)=(?:"([^"]+)"|'([^']+)')/.exec(info) ?? []
  return double ?? single ?? /(?:^|\s)\[([^\]]+)\]/.exec(info)?.[1]
}

const dropMarks = (code: string): string =>
  code.includes('[!code ') || code.includes('highlight-')
    ? code
        .replace(lineMark, '')
        .replace(/[ \t]*(?:\/\/|#|--|;|\/\*|<!--)[ \t]*\[!code [^\]\n]*\](?:[ \t]*(?:\*\/|-->))?/g, '')
    : code

/** A line that only says which lines Docusaurus lights up. */
const lineMark =
  /^[ \t]*(?:\/\/|#|--|\{?\/\*|<!--)[ \t]*highlight-(?:next-line|start|end)[ \t]*(?:\*\/\}?|-->)?[ \t]*\n/gm

function toTabs(group: Element): void {
  group.tagName = 'kb-tabs'
  group.children = group.children.map((pre) => {
    if (pre.type !== 'element' || pre.tagName !== 'pre') return pre
    const { title, ...properties } = pre.properties
    const [code] = pre.children
    const classes = code?.type === 'element' ? code.properties['className'] : undefined
    const language = Array.isArray(classes) ? String(classes[0] ?? '').replace(/^language-/, '') : ''
    const label = typeof title === 'string' ? title : language || 'Code'
    const tab: Element = {
      type: 'element',
      tagName: 'kb-tab',
      properties: { dataLabel: label },
      children: [{ ...pre, properties }],
    }
    if (pre.position) tab.position = pre.position
    return tab
  })
}
