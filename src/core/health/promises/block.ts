import type { Nodes } from 'hast'

/** The text of one paragraph, list entry, heading or cell, on one line, and where its characters stand. */
export interface Block {
  text: string
  /** From `start` on, the text stands at this place of its file. */
  runs: { start: number; line: number; column: number }[]
  links: { start: number; end: number; target: string }[]
}

/** Text joined as a reader sees it: breaks and hard spaces are spaces, code is a gap. `lines` are those of the file. */
export function toBlock(nodes: readonly Nodes[], lines: readonly string[]): Block {
  const block: Block = { text: '', runs: [], links: [] }
  for (const node of nodes) addNode(block, node, lines)
  return block
}

export function isBlank({ text }: Block): boolean {
  return text.trim() === ''
}

/** Where the character of a block stands in its file. */
export function locateIn({ runs }: Block, index: number): { line: number; column: number } {
  const run = runs.findLast(({ start }) => start <= index)
  return run === undefined ? { line: 1, column: 1 } : { line: run.line, column: run.column + index - run.start }
}

function addNode(block: Block, node: Nodes, lines: readonly string[]): void {
  if (node.type === 'text') addText(block, node.value, node.position?.start, lines)
  else if (node.type === 'element') {
    const start = block.text.length
    if (node.tagName === 'code') block.text += '`…`'
    else if (node.tagName === 'br') block.text += ' '
    else for (const child of node.children) addNode(block, child, lines)
    const target = node.properties['href']
    if (node.tagName === 'a' && typeof target === 'string') block.links.push({ start, end: block.text.length, target })
  } else if ('children' in node) for (const child of node.children) addNode(block, child as Nodes, lines)
}

function addText(
  block: Block,
  value: string,
  at: { line: number; column: number } | undefined,
  lines: readonly string[],
): void {
  for (const [index, part] of value.split('\n').entries()) {
    const line = (at?.line ?? 1) + index
    // How far the lines that follow are indented or quoted, the parser does not say.
    const indent = lines[line - 1]?.indexOf(part.trimStart().slice(0, 20)) ?? 0
    if (index > 0 && !(joins.test(block.text.slice(-1)) && joins.test(part[0] ?? ''))) block.text += ' '
    block.runs.push({
      start: block.text.length,
      line,
      column: index === 0 ? (at?.column ?? 1) : Math.max(indent, 0) + 1,
    })
    block.text += part.replace(/[\u00a0\u2009\u202f\t]/g, ' ')
  }
}

/** Scripts without spaces go on without one where a line ends. */
const joins = /[\p{sc=Han}。，、；：！？]/u
