import { type Options, Parser } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { findSeparator, withFeeds } from './csv-text.ts'

export interface RawRow {
  cells: string[]
  /** First line of the row, from 1. */
  line: number
  /** Lines that it spans. */
  lines: number
  /** The text from the end of the row before to its own, for the batch's time. */
  toText: () => string
}

export type RawItem = RawRow | { broken: 'unclosed' | 'too-long' | 'given-up'; line: number }

/** How often a file is taken up again behind a quote that is never closed. */
export const mostRestarts = 50

/** The rows of a text, and the places where it is no CSV; it goes on in the line after. */
export async function* readRaw(text: AsyncIterable<string>, maxRowLength: number): AsyncGenerator<RawItem[]> {
  let out: RawItem[] = []
  let separator: string | undefined
  /** What was fed since the end of the last row, and where it begins in what the parser was fed. */
  let pending: Buffer[] = []
  let pendingAt = 0
  /** Line that the parser's first line is. */
  let firstLine = 1
  let parser: Parser | undefined
  let lastEnd = 0
  let lastLine = 0
  let restarts = 0
  let isSkipping = false

  const start = (): Parser => {
    const made: Parser = new Parser({
      ...toOptions(separator ?? ',', maxRowLength),
      on_record: (cells: string[], { lines, bytes }) => {
        const spanned = lines - lastLine
        const inside = spanned > 1 ? cells.reduce((sum, cell) => sum + countFeeds(cell), 0) : 0
        const row: RawRow = {
          cells,
          line: firstLine + lines - 1 - inside,
          lines: inside + 1,
          toText: toSlice(pending, lastEnd - pendingAt, bytes - pendingAt),
        }
        if (inside > 0) separatorOf.set(row, separator ?? ',')
        out.push(row)
        lastEnd = bytes
        lastLine = lines
        return null
      },
    })
    made.on('error', () => undefined)
    lastEnd = 0
    lastLine = 0
    pending = []
    pendingAt = 0
    return made
  }

  const feed = async (chunk: string): Promise<void> => {
    let rest = chunk
    while (rest !== '') {
      if (isSkipping) {
        const end = rest.indexOf('\n')
        if (end === -1) return
        rest = rest.slice(end + 1)
        firstLine++
        isSkipping = false
        continue
      }
      parser ??= start()
      const bytes = Buffer.from(rest)
      pending = [...pending, bytes]
      const error = await write(parser, bytes)
      if (error === undefined) {
        while (pending.length > 1 && pendingAt + (pending[0]?.length ?? 0) <= lastEnd) {
          pendingAt += pending[0]?.length ?? 0
          pending = pending.slice(1)
        }
        return
      }
      rest = recover('too-long')
    }
  }

  /** Drops the line that the parser could not get over. Returns what follows it. */
  const recover = (broken: 'unclosed' | 'too-long'): string => {
    const left = Buffer.concat(pending)
      .subarray(lastEnd - pendingAt)
      .toString('utf8')
    const blank = /^\n*/.exec(left)?.[0].length ?? 0
    const line = firstLine + lastLine + blank
    parser = undefined
    restarts++
    if (restarts > mostRestarts) {
      out.push({ broken: 'given-up', line })
      return ''
    }
    out.push({ broken, line })
    const end = left.indexOf('\n', blank)
    isSkipping = end === -1
    firstLine = isSkipping ? line : line + 1
    return isSkipping ? '' : left.slice(end + 1)
  }

  for await (const chunk of withFeeds(text)) {
    let part = chunk
    if (separator === undefined) {
      const found = findSeparator(part)
      separator = found.separator
      part = part.slice(found.skip)
      if (found.skip > 0) firstLine++
    }
    await feed(part)
    if (restarts > mostRestarts) {
      yield out
      return
    }
    if (out.length > 0) {
      yield out
      out = []
    }
  }
  while (parser !== undefined) {
    const error = await end(parser)
    const rest = error === undefined ? '' : recover('unclosed')
    parser = undefined
    if (rest !== '' && restarts <= mostRestarts) await feed(rest)
  }
  if (out.length > 0) yield out
}

const toSlice = (chunks: readonly Buffer[], start: number, end: number) => (): string =>
  Buffer.concat(chunks).subarray(start, end).toString('utf8')

const write = (parser: Parser, bytes: Buffer): Promise<Error | undefined> =>
  new Promise((resolve) => parser.write(bytes, (error) => resolve(error ?? undefined)))

const end = (parser: Parser): Promise<Error | undefined> =>
  new Promise((resolve) => {
    parser.once('error', resolve)
    parser.end(() => resolve(parser.errored ?? undefined))
    parser.resume()
  })

function countFeeds(text: string): number {
  let feeds = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) feeds++
  return feeds
}

/** Whether a cell of several lines begins with a quote that no writer of CSV would have left as it is. */
export function hasStrayQuote(item: RawRow): boolean {
  if (!item.cells.some((cell) => cell.startsWith('"') && cell.includes('\n'))) return false
  try {
    parse(item.toText(), { ...toOptions(separatorOf.get(item) ?? ',', 0), relax_quotes: false })
    return false
  } catch {
    return true
  }
}

/**
 * A row with too few cells over several lines is likely one with a stray quote, which took in those below it. Undefined
 * if its lines, read by themselves, are no rows either.
 */
export function readAgain(item: RawRow, width: number): RawRow[] | undefined {
  const text = item.toText().replace(/^\n+/, '')
  const feed = text.indexOf('\n')
  const below = text.slice(feed + 1)
  const separator = separatorOf.get(item)
  if (feed === -1 || separator === undefined) return undefined
  try {
    const rows: RawRow[] = []
    parse(below, {
      ...toOptions(separator, 0),
      on_record: (cells: string[], { lines }) => {
        rows.push({ cells, line: item.line + lines, lines: 1, toText: () => '' })
        return null
      },
    })
    return rows.some(({ cells }) => cells.length === width) ? rows : undefined
  } catch {
    return undefined
  }
}

const separatorOf = new WeakMap<RawRow, string>()

const toOptions = (separator: string, maxRowLength: number): Options => ({
  delimiter: separator,
  record_delimiter: '\n',
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: maxRowLength,
})
