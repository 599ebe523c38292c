import { calloutTypes } from '../callout-types.ts'
import type { Stand } from './containers.ts'
import { filler } from './filler.ts'

type Directive =
  | { type: 'block'; key: string; stand: Stand }
  /** The line now opens a block of code, or one below it does. */
  | { type: 'code'; at: number }

const opening = /^([ \t>]*)(`{3,}|~{3,}|:{3,}) ?\{([a-z][\w:+-]*)\}[ \t]*(.*?)[ \t]*$/i

/**
 * Reads the opening of a directive of MyST, such as `:::{tip}` or the same behind backticks, and takes the lines of its options
 * out. `undefined` for what is none, or is code under a name of its own.
 */
export function readDirective(lines: string[], at: number): Directive | undefined {
  const [, indent = '', mark = '', name = '', argument = ''] = opening.exec(lines[at] as string) ?? []
  if (mark === '') return undefined
  const known = name.toLowerCase()
  const language = toLanguage(known, argument)
  const isPlainText = mark.startsWith(':')
  const stand = language === undefined ? toStand(known, argument, isPlainText) : undefined
  if (language === undefined && stand === undefined) return undefined
  const options = takeOptions(lines, at + 1)
  if (navigation.has(known)) {
    for (
      let inner = at + 1;
      inner < lines.length && !closesDirective(lines[inner] as string, `directive ${mark}`);
      inner++
    )
      lines[inner] = ''
  }
  if (language !== undefined) {
    const start = at + options.count
    lines[at] = ''
    lines[start] = `${indent}${isPlainText ? '```' : mark}${language}`
    return { type: 'code', at: start }
  }
  const key = `directive ${mark}`
  if (pictures.has(known)) {
    const text = `${indent}![${(options.named['alt'] ?? '').replace(/[[\]\\]/g, '\\$&')}](<${argument}>)`
    return { type: 'block', key, stand: { line: text } }
  }
  const isFolded = /\b(?:dropdown|toggle)\b/.test(options.named['class'] ?? '')
  const box = stand as Stand
  return {
    type: 'block',
    key,
    stand: isFolded && typeof box === 'object' && 'name' in box ? { ...box, name: 'details' } : box,
  }
}

/** Whether a line ends the directive that was opened last. */
export function closesDirective(line: string, key: string | undefined): boolean {
  const mark = line.replace(/^[ \t>]+/, '').trimEnd()
  const opened = key?.startsWith('directive ') ? key.slice('directive '.length) : undefined
  return opened !== undefined && mark[0] === opened[0] && /^(.)\1{2,}$/.test(mark) && mark.length >= opened.length
}

function toLanguage(name: string, argument: string): string | undefined {
  const [first = ''] = argument.split(/\s/)
  if (Object.hasOwn(languages, name)) return languages[name]
  return codes.has(name) ? first : undefined
}

const codes = new Set('code code-block sourcecode code-cell'.split(' '))
const languages: Readonly<Record<string, string>> = {
  mermaid: 'mermaid',
  math: 'latex',
  'eval-rst': 'rst',
  'csv-table': 'csv',
  graphviz: 'dot',
  prompt: 'console',
}
const pictures = new Set(['image', 'figure'])

function toStand(name: string, argument: string, isPlainText: boolean): Stand | undefined {
  const label = argument === '' ? undefined : argument
  if (Object.hasOwn(calloutTypes, name)) return { name, label }
  if (Object.hasOwn(boxes, name)) {
    const [type = 'note', words = ''] = boxes[name] ?? []
    return { name: type, label: [words, argument].filter(Boolean).join(' ') || undefined }
  }
  if (name === 'dropdown') return { name: 'details', label }
  if (name === 'tab-set' || name === 'tabs') return { name: 'tabs', label: undefined }
  if (name === 'tab-item' || name === 'tab') return { name: 'tab', label: argument || 'Tab' }
  if (name === 'rubric') return { line: `**${argument}**` }
  if (texts.has(name) || pictures.has(name) || navigation.has(name)) return 'text'
  if (files.has(name)) return { line: `${filler}{${name}} ${argument}` }
  return isPlainText ? 'text' : undefined
}

const texts = new Set(
  'grid grid-item grid-item-card div container list-table epigraph margin sidebar figure-md'.split(' '),
)
/** The site leads to its pages by itself. */
const navigation = new Set(['toctree', 'contents', 'tableofcontents'])
const files = new Set(['include', 'literalinclude'])
const boxes: Readonly<Record<string, readonly [string, string]>> = {
  admonition: ['note', ''],
  seealso: ['note', 'See also'],
  todo: ['note', ''],
  topic: ['note', ''],
  card: ['note', ''],
  versionadded: ['note', 'Added in version'],
  versionchanged: ['note', 'Changed in version'],
  deprecated: ['warning', 'Deprecated since version'],
  versionremoved: ['warning', 'Removed in version'],
}

function takeOptions(lines: string[], from: number): { named: Record<string, string>; count: number } {
  const named: Record<string, string> = {}
  let at = from
  for (; at < lines.length; at++) {
    const [, key, value = ''] = /^[ \t>]*:([\w-]+):[ \t]*(.*?)[ \t]*$/.exec(lines[at] as string) ?? []
    if (key === undefined) break
    named[key] = value
    lines[at] = ''
  }
  return { named, count: at - from }
}
