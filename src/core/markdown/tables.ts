import type { Element, Root } from 'hast'
import type { Strings } from '../strings/strings.ts'
import { SKIP, walkElements } from './walk.ts'

/** Puts tables into a box of their own that scrolls sideways, by keyboard too; alignment becomes a class. */
export function resolveTables(tree: Root, strings: Strings): void {
  walkElements(
    tree,
    (table, index, parent) => {
      walkElements(table, (cell) => {
        const align = findAlignment(cell)
        const { align: _align, style: _style, ...properties } = cell.properties
        cell.properties = align ? { ...properties, className: [`align-${align}`] } : properties
        if (cell.tagName === 'th' && cell.children.length === 0) cell.tagName = 'td'
      })
      const properties = { className: ['table'], role: 'group', tabIndex: 0, ariaLabel: strings.article.table }
      parent.children[index] = { type: 'element', tagName: 'div', properties, children: [table] }
      return SKIP
    },
    'table',
  )
}

/** `left`, `center` or `right`, from the parser's inline style or from raw HTML's `align`. */
export function findAlignment({ properties }: Element): string | undefined {
  const [, align] = /(left|center|right)/.exec(String(properties['style'] ?? properties['align'] ?? '')) ?? []
  return align
}
