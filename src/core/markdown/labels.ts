import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { toOneLine } from '../text/one-line.ts'
import { countWords } from './count-words.ts'

/** A paragraph of nothing but labels in bold with up to three words each, `**Severity:** critical`, or with none. */
export function holdsLabelsOnly(paragraph: Element): boolean {
  const bold = paragraph.children.flatMap((child) =>
    child.type === 'element' && (child.tagName === 'strong' || child.tagName === 'b') ? toOneLine(textOf(child)) : [],
  )
  if (bold.length === 0) return false
  const lines = textOf(paragraph).trim().split('\n').map(toOneLine)
  return lines.every((line) => bold.some((label) => isLabel(line, label)))
}

function isLabel(line: string, label: string): boolean {
  if (!line.startsWith(label)) return false
  const rest = line.slice(label.length).trim()
  if (!/[:：]$/.test(label) && !/^[:：]/.test(rest)) return false
  const value = rest.replace(/^[:：]\s*/, '')
  return Math.max(value.split(' ').length, countWords([value])) <= 3
}

/**
 * What stands behind the word "severity", in lower case and in the order of the text: in a line of its own, such as
 * `Severity: critical`, of a paragraph or an item of a list, or as a row of a table. It may be any word: `Severity: none`.
 */
export function findSeverities(tree: Root): string[] {
  return [...topLines(tree)].flatMap((line) => {
    const [, severity] = /^(?:severity|严重(?:程度|级别|性))\s*[:：]\s*([^\s:：]+?)[.。]?$/i.exec(toOneLine(line)) ?? []
    return severity === undefined ? [] : [severity.toLowerCase()]
  })
}

/** The lines of paragraphs, items of lists and rows of tables that are not in something else. */
function* topLines({ children }: Root): Generator<string> {
  for (const child of children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'p') yield* textOf(child).split('\n')
    else if (child.tagName === 'ul' || child.tagName === 'ol')
      for (const item of elementsOf(child)) yield* textOf(item).split('\n')
    else if (child.tagName === 'table') for (const part of elementsOf(child)) yield* elementsOf(part).map(toLine)
  }
}

const elementsOf = ({ children }: Element): Element[] => children.filter((child) => child.type === 'element')

/** `| Severity | Warning |` as `Severity: Warning`. */
function toLine(row: Element): string {
  const [key = '', ...values] = elementsOf(row).map((cell) => textOf(cell).trim())
  return `${key.replace(/[:：]$/, '')}: ${values.join(' ')}`
}
