import type { Element } from 'hast'
import type { Strings } from '../strings/strings.ts'
import type { TreeIndex } from './tree-index.ts'

/** Puts tables into a box of their own that scrolls sideways, by keyboard too; alignment becomes a class. */
export function resolveTables(index: TreeIndex, strings: Strings): void {
  let end = -1
  for (const noted of index.elements('table')) {
    // One in another, which raw HTML can write, scrolls with it.
    if (noted.first <= end) continue
    end = noted.last
    for (const { node: cell } of index.within(noted)) if (cell.type === 'element') resolveCell(cell)
    const { node: table, parent } = noted
    const at = parent.children.indexOf(table)
    const properties = { className: ['table'], role: 'group', tabIndex: 0, ariaLabel: strings.article.table }
    if (at !== -1) parent.children[at] = { type: 'element', tagName: 'div', properties, children: [table] }
  }
}

function resolveCell(cell: Element): void {
  const align = findAlignment(cell)
  const { align: _align, style: _style, ...properties } = cell.properties
  cell.properties = align ? { ...properties, className: [`align-${align}`] } : properties
  if (cell.tagName === 'th' && cell.children.length === 0) cell.tagName = 'td'
}

/** `left`, `center` or `right`, from the parser's inline style or from raw HTML's `align`. */
export function findAlignment({ properties }: Element): string | undefined {
  const [, align] = /(left|center|right)/.exec(String(properties['style'] ?? properties['align'] ?? '')) ?? []
  return align
}
