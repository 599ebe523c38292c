import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { toOneLine } from '../text/one-line.ts'

/** A paragraph that is a label in bold with a word or two, `**Severity:** critical`, or with nothing at all. */
export function isLabelLine(paragraph: Element): boolean {
  const [first] = paragraph.children
  if (first?.type !== 'element' || (first.tagName !== 'strong' && first.tagName !== 'b')) return false
  const label = toOneLine(textOf(first))
  const rest = toOneLine(textOf(paragraph)).slice(label.length).trim()
  if (!/[:：]$/.test(label) && !/^[:：]/.test(rest)) return false
  return !/\S+\s+\S+\s+\S+\s+\S/.test(rest.replace(/^[:：]\s*/, ''))
}

/**
 * The severity that a runbook states in its text, in lower case: `Severity: critical` as a paragraph or an item of a
 * list, or as a row of a table, at the top of the text.
 */
export function findSeverity(tree: Root): string | undefined {
  for (const element of topLines(tree)) {
    const [, severity] = /^(?:severity|严重(?:程度|级别|性))\s*[:：]?\s*(\S+)$/i.exec(toLine(element)) ?? []
    if (severity !== undefined) return severity.toLowerCase()
  }
  return undefined
}

/** Paragraphs, items of lists and rows of tables that are not in something else. */
function* topLines({ children }: Root): Generator<Element> {
  for (const child of children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'p') yield child
    else if (child.tagName === 'ul' || child.tagName === 'ol') yield* elementsOf(child)
    else if (child.tagName === 'table') for (const part of elementsOf(child)) yield* elementsOf(part)
  }
}

const elementsOf = ({ children }: Element): Element[] => children.filter((child) => child.type === 'element')

/** Cells stand side by side without a space between them. */
const toLine = (element: Element): string =>
  toOneLine(element.tagName === 'tr' ? elementsOf(element).map(textOf).join(' ') : textOf(element))
