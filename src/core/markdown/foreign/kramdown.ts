import { splitAttributeList } from '../attribute-list.ts'
import { calloutTypes } from '../callout-types.ts'
import { Fence } from './fence.ts'

/**
 * Resolves attribute lists of kramdown that have a line of their own: `{: .note }` before a quote or a paragraph makes a
 * box of it, as themes of Jekyll show it; `{:toc}` falls away with the list that it replaces; others only set how something
 * looks. A list with an id is left for the heading above it. Every line stays where it is.
 */
export function resolveAttributeLines(lines: string[]): void {
  const fence = new Fence()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    if (fence.holds(line)) continue
    const [, start = '', list] = /^([ \t>]*)(\{:[^{}]*\}|\{\.[\w-][^{}]*\})[ \t]*$/.exec(line) ?? []
    if (list === undefined) continue
    if (/^\{: *toc *\}$/.test(list)) {
      if (/^[ \t]*(?:[-*+]|\d+\.)[ \t]/.test(lines[at - 1] ?? '')) lines[at - 1] = ''
      lines[at] = ''
      continue
    }
    const attributes = splitAttributeList(list.replace(/^\{(?=\.)/, '{:'))
    if (attributes === undefined || attributes.id !== undefined) continue
    lines[at] = start.trim() === '' ? '' : start.trimEnd()
    if (start.trim() === '') makeBox(lines, at, list)
  }
}

function makeBox(lines: string[], at: number, list: string): void {
  const classes = [...list.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name)
  const [type] = classes.flatMap((name) => toType(name.replace(/-title$/, '')) ?? [])
  if (type === undefined) return
  const isBelow = (lines[at - 1] ?? '').trim() !== ''
  const first = (lines[at + 1] ?? '').trim() === '' && /^ {0,3}>/.test(lines[at + 2] ?? '') ? at + 2 : at + 1
  if (/^ {0,3}>/.test(lines[first] ?? '')) {
    const hasTitle = classes.some((name) => name.endsWith('-title'))
    const title = hasTitle ? (lines[first] as string).replace(/^ {0,3}> ?/, '').trim() : ''
    if (hasTitle) lines[first] = '>'
    lines[first - 1] = `> [!${type}] ${title}`.trimEnd()
  } else if (!isBelow && /^ {0,3}[^\s#|`~<>:*+-]/.test(lines[first] ?? '')) {
    let end = first
    while ((lines[end] ?? '').trim() !== '') end++
    lines[at] = `:::${type}`
    lines[end] = ':::'
  }
}

const toType = (name: string): string | undefined =>
  Object.hasOwn(calloutTypes, name) ? calloutTypes[name] : name === 'highlight' || name === 'new' ? 'note' : undefined
