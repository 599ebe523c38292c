import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Noted } from './tree-index.ts'
import { walkElements } from './walk.ts'

/** Whether any cell that names a column or a row says something. */
export const hasHeader = (inTable: readonly Noted[]): boolean =>
  inTable.some(({ node }) => node.type === 'element' && node.tagName === 'th' && !isBlank(node))

/**
 * The first column, from 1, whose header says nothing while a cell below it does. The first column of all may go
 * without: the corner above the names of rows is empty in most tables. Cells that span others are not counted out.
 */
export function findEmptyHeader(
  table: Element,
  inTable: readonly Noted[],
): { column: number; cell: Element } | undefined {
  if (!inTable.some(({ node }) => node.type === 'element' && node.tagName === 'th' && isBlank(node))) return undefined
  const [head = [], ...rows] = toRows(table)
  if ([head, ...rows].flat().some(({ properties: { colSpan, rowSpan } }) => colSpan ?? rowSpan)) return undefined
  const at = head.findIndex(
    (cell, index) => index > 0 && isBlank(cell) && rows.some((row) => row[index] !== undefined && !isBlank(row[index])),
  )
  const cell = head[at]
  return cell === undefined ? undefined : { column: at + 1, cell }
}

function toRows(table: Element): Element[][] {
  const rows: Element[][] = []
  walkElements(table, ({ tagName, children }) => {
    if (tagName === 'tr') rows.push(children.filter((child): child is Element => child.type === 'element'))
  })
  return rows
}

/** Pictures and boxes to tick are no text, and yet something. */
function isBlank(cell: Element): boolean {
  if (textOf(cell).trim() !== '') return false
  let isShown = false
  walkElements(cell, ({ tagName }) => {
    isShown ||= tagName === 'img' || tagName === 'input'
  })
  return !isShown
}
