import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { toOneLine } from '../text/one-line.ts'
import { holdsLabelsOnly } from './labels.ts'

/**
 * First top-level paragraph that says something, on one line, cut at a word after at most 300 characters. One of nothing
 * but links, such as badges or a row of languages, or of a label with a word, counts where there is no other.
 */
export function findLead(tree: Root): string {
  let other = ''
  for (const child of tree.children) {
    if (child.type !== 'element' || child.tagName !== 'p') continue
    const text = toOneLine(textOf(child))
    if (!hasWords.test(text)) continue
    if (!holdsLabelsOnly(child) && hasWords.test(toOwnText(child))) return cut(text, 300)
    other ||= text
  }
  return cut(other, 300)
}

const hasWords = /[\p{L}\p{N}]{2}/u

/** The text of an element without that of links, and of pictures that became links. */
const toOwnText = ({ children }: Element): string =>
  children
    .map((child) => {
      if (child.type !== 'element') return child.type === 'text' ? child.value : ''
      const classes = child.properties['className']
      const isPicture = Array.isArray(classes) && classes.includes('external-image')
      return child.tagName === 'a' || isPicture ? '' : toOwnText(child)
    })
    .join('')

/** Cuts at a word, by code point, and marks the cut. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  // A code point is two units at the most.
  const points = [...text.slice(0, 2 * length + 2)]
  if (points.length <= length) return text
  const head = points.slice(0, length - 1).join('')
  return `${head.replace(/\s+\S*$/, '') || head}…`
}
