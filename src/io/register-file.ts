import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml'
import type { AnswerTest } from '../core/answers/answer-tests.ts'

/** What becomes of the register: an entry that gets an id and a weight, or a new one at its end. */
export type RegisterEdit =
  | { type: 'weigh'; index: number; id: string; weight: number }
  | { type: 'add'; entry: Partial<AnswerTest> }

const header = `# Questions that people ask, accepted with "npm run coverage -- --accept" or written by hand. Each has wordings, and the
# article that must be among the first three, or why there will be none. "npm run check" asks them.

`

const uneditable = 'its YAML is written in a way that cannot be added to'

/**
 * The text of a register with edits, every other byte as it was, comments and all. The result is read again: it holds
 * what it held, with the edits.
 *
 * @throws Error with one clause where the text is written in a way that cannot be edited
 */
export function editRegister(text: string, edits: readonly RegisterEdit[]): string {
  const before = toList(text)
  const wanted = before.map((entry) => ({ ...entry }))
  let edited = text.trim() === '' ? header : text
  const weighed = edits.filter((edit) => edit.type === 'weigh').sort((a, b) => b.index - a.index)
  for (const edit of weighed) {
    edited = weigh(edited, edit)
    wanted[edit.index] = { ...wanted[edit.index], id: edit.id, weight: edit.weight }
  }
  const added = edits.flatMap((edit) => (edit.type === 'add' ? [edit.entry as Record<string, unknown>] : []))
  if (added.length > 0) edited = append(edited, added)
  wanted.push(...added)
  if (!isSame(toList(edited), wanted)) throw new Error(uneditable)
  return edited
}

function toList(text: string): Record<string, unknown>[] {
  const document = parseDocument(text, { logLevel: 'silent' })
  const value: unknown = document.errors.length > 0 ? undefined : (document.toJS({ maxAliasCount: 100 }) ?? [])
  if (!Array.isArray(value)) throw new Error('it is no list')
  return value as Record<string, unknown>[]
}

function weigh(text: string, { index, id, weight }: Extract<RegisterEdit, { type: 'weigh' }>): string {
  const { contents } = parseDocument(text)
  const entry = isSeq(contents) ? contents.items[index] : undefined
  if (!isMap(entry) || entry.flow === true || entry.range === undefined || entry.range === null)
    throw new Error(`entry ${index + 1} is not written line by line`)
  const found = entry.get('weight', true)
  const start = entry.range[0]
  const added: string[] = entry.has('id') ? [] : [`id: ${id}`]
  let edited = text
  if (isScalar(found) && found.range !== undefined && found.range !== null)
    edited = text.slice(0, found.range[0]) + String(weight) + text.slice(found.range[1])
  else added.push(`weight: ${weight}`)
  const line = text.lastIndexOf('\n', start - 1) + 1
  const indent = `\n${' '.repeat(start - line)}`
  return edited.slice(0, start) + added.map((field) => field + indent).join('') + edited.slice(start)
}

function append(text: string, entries: readonly Record<string, unknown>[]): string {
  const { contents } = parseDocument(text)
  if (isSeq(contents) && contents.flow === true) throw new Error(uneditable)
  const first = isSeq(contents)
    ? (contents.items[0] as { range?: readonly number[] } | undefined)?.range?.[0]
    : undefined
  const dash = first === undefined ? undefined : text.lastIndexOf('-', first)
  const indent = dash === undefined ? '' : ' '.repeat(dash - text.lastIndexOf('\n', dash) - 1)
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = stringify(entries, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => `${indent}${line}${end}`)
  return `${text}${text === '' || text.endsWith('\n') ? '' : end}${lines.join('')}`
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b))

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sortKeys(part)]),
  )
}
