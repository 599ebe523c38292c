import { calloutTypes } from './callout-types.ts'
import { rewriteLines } from './rewrite-lines.ts'

/**
 * Rewrites for MDX what Docusaurus takes in its place: a brace opens an expression there, so the heading id `## X {#y}` is
 * escaped; a comment of HTML becomes one of MDX, and a container such as `:::note Title` a component. Every line stays
 * where it is.
 */
export function prepareMdx(source: string): string {
  let text = source
  if (/\{(?::| *#)/.test(text)) text = rewriteLines(text, escapeHeadingId)
  if (text.includes('<!--')) text = rewriteComments(text)
  return text.includes(':::') ? rewriteContainers(text) : text
}

const escapeHeadingId = (line: string): string => line.replace(headingId, '$1\\$2').replace(idBelow, '\\$1')
const headingId = /^(#{1,6} .*)(\{:? *#[^{}]*\})\s*$/
const idBelow = /^(\{:[^{}]*\})\s*$/

function rewriteComments(source: string): string {
  let isOpen = false
  return rewriteLines(source, (line) =>
    line.replace(/`[^`]*`|<!--|-->|\*\//g, (mark) => {
      if (mark === '<!--') isOpen = true
      else if (!isOpen) return mark
      else if (mark === '*/') return '* '
      else if (mark === '-->') isOpen = false
      else return mark
      return mark === '<!--' ? '{/* ' : '*/}'
    }),
  )
}

function rewriteContainers(source: string): string {
  const open: { name: string; colons: number }[] = []
  return rewriteLines(source, (line) => {
    const [, indent = '', colons = '', name = '', rest = ''] = container.exec(line) ?? []
    if (colons === '') return line
    if (name === '') {
      if (rest !== '' || open.length === 0) return line
      const end = open.findLastIndex((one) => one.colons <= colons.length)
      const [closed] = end === -1 ? [] : open.splice(end)
      return closed === undefined ? line : `${indent}</${closed.name}>`
    }
    const tag = toTag(name.toLowerCase(), rest)
    if (tag === undefined) return line
    open.push({ name: tag.name, colons: colons.length })
    return `${indent}<${tag.name}${tag.attributes}>`
  })
}

const container = /^([ \t]*)(:{3,}) ?([a-z][\w-]*)?[ \t]*(.*?)[ \t]*$/i

function toTag(name: string, rest: string): { name: string; attributes: string } | undefined {
  const title = (/^\[(.*)\]$/.exec(rest)?.[1] ?? rest)
    .replace(/\{[.#][\w-]+\}$/, '')
    .replace(/[*_`]/g, '')
    .trim()
  const attribute = (key: string): string => (title === '' ? '' : ` ${key}="${title.replaceAll('"', '&quot;')}"`)
  if (Object.hasOwn(calloutTypes, name)) return { name: 'Callout', attributes: ` type="${name}"${attribute('title')}` }
  if (name === 'details') return { name: 'Details', attributes: attribute('summary') }
  if (name === 'tabs') return { name: 'Tabs', attributes: '' }
  if (name === 'tab') return { name: 'TabItem', attributes: attribute('label') }
  return name === 'steps' ? { name: 'Steps', attributes: '' } : undefined
}
