import { isScalar, isSeq, parseDocument, stringify } from 'yaml'
import { findBlock } from '../core/markdown/front-matter-block.ts'
import { readFrontMatter } from './front-matter.ts'

/**
 * The text of an article with more aliases in its YAML front matter, every other byte as it was. Undefined where that
 * cannot be done with certainty: TOML, broken YAML, a value that is neither a list nor a text.
 */
export function addAliases(text: string, aliases: readonly string[]): string | undefined {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
  const body = text.slice(mark.length)
  const end = body.includes('\r\n') ? '\r\n' : '\n'
  const edited = insert(body, aliases, end)
  if (edited === undefined) return undefined
  const before = readFrontMatter(body.replace(/\r\n?/g, '\n'))
  const after = readFrontMatter(edited.replace(/\r\n?/g, '\n'))
  const wanted = [before.data['aliases'] ?? [], ...aliases].flat()
  const isRight =
    after.problems.length === before.problems.length &&
    after.content.trimStart() === before.content.trimStart() &&
    JSON.stringify({ ...after.data, aliases: undefined }) === JSON.stringify({ ...before.data, aliases: undefined }) &&
    JSON.stringify(after.data['aliases']) === JSON.stringify(wanted)
  return isRight ? mark + edited : undefined
}

function insert(body: string, aliases: readonly string[], end: string): string | undefined {
  const items = aliases.map((alias) => stringify(alias, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd())
  if (items.some((item) => item.includes('\n'))) return undefined
  const list = (indent: string): string => items.map((item) => `${indent}- ${item}${end}`).join('')
  const open = /^---[ \t]*(?:ya?ml)?[ \t]*(?:\r\n|\n)/.exec(body)?.[0]
  if (open === undefined)
    return /^(?:---|\+\+\+)/.test(body) || findBlock(body) !== undefined
      ? undefined
      : `---${end}aliases:${end}${list('  ')}---${end}${end}${body}`
  const close = /(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(body.slice(open.length))
  if (close === null) return undefined
  const start = open.length
  const stop = start + close.index + (close[0].startsWith('\n') ? 1 : 0)
  const source = body.slice(start, stop)
  const document = parseDocument(source, { logLevel: 'silent' })
  if (document.errors.length > 0) return undefined
  const at = (offset: number, added: string, to = offset): string =>
    body.slice(0, start + offset) + added + body.slice(start + to)
  const node: unknown = document.get('aliases', true)
  if (node === undefined || node === null)
    return document.has('aliases') ? undefined : at(source.length, `aliases:${end}${list('  ')}`)
  if (isScalar(node) && node.range) {
    if (typeof node.value !== 'string') return undefined
    return at(
      node.range[0],
      `[${[source.slice(node.range[0], node.range[1]), ...items.map(toQuoted)].join(', ')}]`,
      node.range[1],
    )
  }
  if (!isSeq(node) || !node.range) return undefined
  const last = (node.items.at(-1) as { range?: readonly number[] } | undefined)?.range
  if (node.flow === true)
    return at(
      node.range[1] - 1,
      `${node.items.length > 0 ? ', ' : ''}${aliases.map((alias) => toQuoted(alias)).join(', ')}`,
    )
  const first = (node.items[0] as { range?: readonly number[] } | undefined)?.range
  if (last === undefined || first === undefined) return undefined
  const dash = source.lastIndexOf('-', (first[0] ?? 0) - 1)
  const indent = ' '.repeat(dash - source.lastIndexOf('\n', dash) - 1)
  const lineEnd = source.indexOf('\n', Math.max(0, (last[1] ?? 0) - 1))
  return lineEnd === -1 ? undefined : at(lineEnd + 1, list(indent))
}

const toQuoted = (text: string): string => JSON.stringify(text)
