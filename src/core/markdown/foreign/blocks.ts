import { type Stand, toContainer } from './containers.ts'
import { closesDirective, readDirective } from './directives.ts'
import { Fence } from './fence.ts'
import { filler } from './filler.ts'
import { findTags, type Tag } from './tag.ts'

interface Opening {
  /** What the end must name too. */
  key: string
  stand: Stand
  at: number
  indent: string
  /** Colons that the containers in it take. */
  inner: number
}

/**
 * Turns blocks of other tools into `:::` containers: shortcodes of Hugo (`{{< note >}}`), blocks of GitBook
 * (`{% hint %}`), directives of MyST (`:::{note}`) and components that stand on a line of their own (`<TabItem>`). Every
 * line stays where it is: a tag beside a text goes to the blank line next to it. A tag without its other half is left
 * for `resolveInline`. Code is left alone.
 */
export function resolveBlocks(lines: string[]): void {
  const open: Opening[] = []
  const fence = new Fence()
  /** Names of what nothing closes any more. */
  const unclosed = new Set<string>()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    if (open.length > maxOpen) open.shift()
    const directive = fence.isOpen ? undefined : readDirective(lines, at)
    if (directive?.type === 'block') {
      open.push({ key: directive.key, stand: directive.stand, at, indent: indentOf(line), inner: 2 })
      continue
    }
    if (directive?.type === 'code') {
      at = directive.at
      fence.holds(lines[at] as string)
      continue
    }
    if (!fence.isOpen && closesDirective(line, open.at(-1)?.key)) {
      close(lines, open, open.length - 1, at)
      continue
    }
    if (fence.holds(line)) continue
    const [, colons = ''] = /^[ \t>]*(:{3,})/.exec(line) ?? []
    for (const outer of open) outer.inner = Math.max(outer.inner, colons.length)
    if (!hint.test(line)) continue
    const code = takeCode(lines, at, unclosed)
    if (code === undefined) readTags(lines, at, open)
    else at = code
  }
}

/** More than anybody nests. */
const maxOpen = 40

const hint = /\{\{[<%]|\{%|<\/?[A-Z]/

function readTags(lines: string[], at: number, open: Opening[]): void {
  const line = lines[at] as string
  const found = findTags(line)
  const [first] = found
  const last = found.at(-1)
  if (first === undefined || last === undefined) return
  const starts = line.slice(0, first.index).trim() === ''
  const ends = line.slice(last.index + last.whole.length).trim() === ''
  if (starts && ends && found.length > 1 && isRow(line, found)) {
    readRow(lines, at, open, found)
    return
  }
  if (starts && ends && first === last) {
    if (first.tag.type === 'open') push(open, first.tag, at, line)
    else if (first.tag.type === 'close') end(lines, open, first.tag, at)
    return
  }
  if (starts && first.tag.type === 'open' && isFree(lines, at - 1)) {
    lines[at] = blank(line, first)
    push(open, first.tag, at - 1, line)
  }
  if (ends && last.tag.type === 'close' && isFree(lines, at + 1) && open.some(({ key }) => key === keyOf(last.tag))) {
    lines[at] = blank(lines[at] as string, last).trimEnd()
    if (at + 1 === lines.length) lines.push('')
    end(lines, open, last.tag, at + 1, indentOf(line))
  }
}

/** Whether a line holds nothing but tags that open or close. */
const isRow = (line: string, found: ReturnType<typeof findTags>): boolean =>
  found.every(({ tag }) => tag.type !== 'void') &&
  found.reduce((rest, { whole }) => rest.replace(whole, ''), line).trim() === ''

/** `{{% /tab %}} {{% tab "Next" %}}`: the last tag stays, and those before it go to the blank lines above. */
function readRow(lines: string[], at: number, open: Opening[], found: ReturnType<typeof findTags>): void {
  const line = lines[at] as string
  const first = at - found.length + 1
  if (!found.slice(1).every((_, index) => isFree(lines, first + index))) return
  for (const [index, { tag }] of found.entries()) {
    if (tag.type === 'open') push(open, tag, first + index, line)
    else end(lines, open, tag, first + index, indentOf(line))
  }
}

/** Makes a block of code of `{% highlight sh %}`, and nothing of a comment; says where it ends. */
function takeCode(lines: string[], at: number, unclosed: Set<string>): number | undefined {
  const line = lines[at] as string
  const [{ tag, whole } = { tag: undefined, whole: '' }] = findTags(line)
  if (tag === undefined || tag.type !== 'open' || line.trim() !== whole) return undefined
  if (tag.name !== 'highlight' && tag.name !== 'comment') return undefined
  if (unclosed.has(keyOf(tag))) return undefined
  const end = findClosing(lines, at + 1, keyOf(tag))
  if (end === -1) {
    unclosed.add(keyOf(tag))
    return undefined
  }
  const isCode = tag.name === 'highlight'
  for (let inner = at + 1; inner < end && !isCode; inner++) lines[inner] = ''
  lines[at] = isCode ? `${indentOf(line)}\`\`\`${tag.values[0] ?? tag.named['lang'] ?? ''}` : ''
  lines[end] = isCode ? `${indentOf(line)}\`\`\`` : ''
  return end
}

function findClosing(lines: readonly string[], from: number, key: string): number {
  for (let at = from; at < lines.length; at++) {
    const line = (lines[at] as string).trim()
    const [found] = hint.test(line) ? findTags(line) : []
    if (found?.tag.type === 'close' && keyOf(found.tag) === key && line === found.whole) return at
  }
  return -1
}

const keyOf = (tag: Tag): string => `${tag.syntax} ${tag.name}`
const isFree = (lines: readonly string[], at: number): boolean =>
  at >= 0 && at <= lines.length && (lines[at] ?? '').trim() === ''
const indentOf = (line: string): string => /^[ \t]*/.exec(line)?.[0] ?? ''
const blank = (line: string, { index, whole }: { index: number; whole: string }): string =>
  line.slice(0, index) + filler.repeat(whole.length) + line.slice(index + whole.length)

function push(open: Opening[], tag: Tag, at: number, line: string): void {
  const stand = toContainer(tag)
  if (stand !== undefined) open.push({ key: keyOf(tag), stand, at, indent: indentOf(line), inner: 2 })
}

function end(lines: string[], open: Opening[], tag: Tag, at: number, indent?: string): void {
  const index = open.findLastIndex(({ key }) => key === keyOf(tag))
  if (index !== -1) close(lines, open, index, at, indent)
}

/** Writes both ends of a block. What was opened in it and not closed stays as it is. */
function close(lines: string[], open: Opening[], index: number, at: number, indent?: string): void {
  const [opening] = open.splice(index)
  if (opening === undefined) return
  if (opening.key.startsWith('jsx ')) outdent(lines, opening, at)
  if (typeof opening.stand === 'string' || 'line' in opening.stand) {
    lines[opening.at] = typeof opening.stand === 'string' ? '' : opening.stand.line
    lines[at] = ''
    return
  }
  const count = opening.inner + 1
  const { name, label } = opening.stand
  const title = label === undefined || label === '' ? '' : `[${label.replace(/[[\]\\]/g, '\\$&')}]`
  lines[opening.at] = `${opening.indent}${':'.repeat(count)}${name}${title}`
  lines[at] = `${indent ?? opening.indent}${':'.repeat(count)}`
  for (const outer of open) outer.inner = Math.max(outer.inner, count)
}

/** Where other tools take no indented text for code, what a component holds is indented as people please. */
function outdent(lines: string[], { at: from, indent }: Opening, to: number): void {
  const inner = lines.slice(from + 1, to).filter((line) => line.trim() !== '')
  const least = Math.min(...inner.map((line) => indentOf(line).length))
  if (inner.length === 0 || least < 4 || least <= indent.length) return
  for (let at = from + 1; at < to; at++) lines[at] = (lines[at] as string).slice(least - indent.length)
}
