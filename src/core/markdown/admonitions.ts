import { calloutTypes } from './callout-types.ts'

/**
 * Turns the admonitions of MkDocs, `!!! note "Title"` with an indented text below, into GitHub's alerts, those that
 * open, `??? note`, into quotes marked `[!details]`, and its tabs, `=== "Title"`, into quotes marked `[!tab]`. Every line
 * and every column stays where it is; code is left alone.
 */
export function resolveAdmonitions(source: string): string {
  return /^ *(?:!!!|\?\?\?|===[!+]* ")/m.test(source) ? rewrite(source.split('\n')).join('\n') : source
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
    const found = readOpening(line)
    const { indent = '' } = found ?? {}
    const isBlock = found !== undefined && (indent.length < 4 || isInList(lines, rewritten.length, indent.length))
    rewritten.push(isBlock ? `${indent}> ${found.marker}` : line)
    if (!isBlock) continue
    const content = takeContent(lines, rewritten.length, indent.length + 4)
    const inner = depth < maxDepth ? rewrite(content, depth + 1) : content
    for (const text of inner) rewritten.push(`${indent}>${text === '' ? '' : `   ${text}`}`)
  }
  return rewritten
}

const opening = /^( *)(!!!|\?\?\?\+?) *([a-z][\w-]*)(?: +[a-z][\w-]*)*(?: +"(.*)")? *$/i
const tab = /^( *)===[!+]* +"(.+)" *$/

function readOpening(line: string): { indent: string; marker: string } | undefined {
  const [, start = '', label] = tab.exec(line) ?? []
  if (label !== undefined) return { indent: start, marker: `[!tab] ${label}` }
  const [, indent = '', kind, type = '', title = ''] = opening.exec(line) ?? []
  return kind === undefined ? undefined : { indent, marker: toMarker(kind, type, title) }
}

/** Whether a line that is indented like code belongs to the entry of a list. */
function isInList(lines: readonly string[], at: number, indent: number): boolean {
  let limit = indent
  for (let above = at - 1; above >= 0 && limit > 0; above--) {
    const line = lines[above] as string
    const start = line.search(/\S/)
    if (start === -1 || start >= limit) continue
    if (/^ *(?:[-*+]|\d{1,9}[.)]) /.test(line)) return true
    limit = start
  }
  return false
}

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
