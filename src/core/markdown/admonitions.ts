import { calloutTypes } from './callout-types.ts'

/**
 * Turns the admonitions of MkDocs, `!!! note "Title"` with an indented text below, into GitHub's alerts, and those that
 * open, `??? note`, into quotes marked `[!details]`. Every line and every column stays where it is; code is left alone.
 */
export function resolveAdmonitions(source: string): string {
  return /^ *(?:!!!|\?\?\?)/m.test(source) ? rewrite(source.split('\n')).join('\n') : source
}

/** More than anybody nests; each level is a quote, of which parsers take so many. */
const maxDepth = 20

function rewrite(lines: readonly string[], depth = 0): string[] {
  const rewritten: string[] = []
  let fence = ''
  while (rewritten.length < lines.length) {
    const line = lines[rewritten.length] as string
    const [, mark = ''] = /^ *(`{3,}|~{3,})/.exec(line) ?? []
    if (fence !== '') {
      if (mark.startsWith(fence) && line.trim() === mark) fence = ''
      rewritten.push(line)
      continue
    }
    fence = mark
    const [, indent = '', kind, type = '', title = ''] = opening.exec(line) ?? []
    rewritten.push(kind === undefined ? line : `${indent}> ${toMarker(kind, type, title)}`)
    if (kind === undefined) continue
    const content = takeContent(lines, rewritten.length, indent.length + 4)
    const inner = depth < maxDepth ? rewrite(content, depth + 1) : content
    for (const text of inner) rewritten.push(`${indent}>${text === '' ? '' : `   ${text}`}`)
  }
  return rewritten
}

const opening = /^( {0,3})(!!!|\?\?\?\+?) *([a-z][\w-]*)(?: +[a-z][\w-]*)*(?: +"(.*)")? *$/i

function toMarker(kind: string, type: string, title: string): string {
  const name = type.toLowerCase()
  const known = Object.hasOwn(calloutTypes, name) ? calloutTypes[name] : undefined
  const label = title || (known === undefined || kind !== '!!!' ? type.charAt(0).toUpperCase() + type.slice(1) : '')
  return `[!${kind === '!!!' ? (known ?? 'note') : 'details'}] ${label}`.trimEnd()
}

/** The lines from one on that are indented so far, blank ones between them included, without the indent. */
function takeContent(lines: readonly string[], from: number, indent: number): string[] {
  let end = from
  for (let at = from; at < lines.length; at++) {
    const start = (lines[at] as string).search(/\S/)
    if (start !== -1 && start < indent) break
    if (start !== -1) end = at + 1
  }
  return lines.slice(from, end).map((line) => line.slice(indent).trimEnd())
}
