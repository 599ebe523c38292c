import { type Options, Parser } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import type { ReadItem } from './read-item.ts'

export interface OpenedCsv {
  header: string[]
  /** Line of the header, from 1. */
  line: number
  /** The rows below the header, in batches. */
  rows: (rules: CsvRules) => AsyncGenerator<ReadItem<string[]>[]>
}

export interface CsvRules {
  /** Rows may have more cells than the header. */
  allowsWideRows: boolean
}

interface RawRow {
  cells: string[]
  /** First line of the row, from 1. */
  line: number
  /** Lines that it spans. */
  lines: number
  /** The text from the end of the row before to its own, for the batch's time. */
  toText: () => string
}

type RawItem = RawRow | { broken: 'unclosed' | 'too-long' | 'given-up'; line: number }

/**
 * CSV as people's programs write it: any of `,` `;` tab `|` between cells (or as Excel's `sep=` line says), cells over
 * several lines, quotes within, any line ends. The header is the first row with two cells, as reports have titles above.
 * Undefined for a text without a row. Holds one chunk and one row at a time.
 */
export async function openCsv(text: AsyncIterable<string>, maxRowLength: number): Promise<OpenedCsv | undefined> {
  const items = readRaw(text, maxRowLength)
  const lead: RawItem[] = []
  let header: RawRow | undefined
  while (header === undefined) {
    const { value, done } = await items.next()
    if (done === true) break
    lead.push(...value)
    header = lead.slice(0, mostTitles).find((item) => 'cells' in item && countFilled(item.cells) > 1) as
      | RawRow
      | undefined
    if (lead.length > mostTitles) break
  }
  header ??= lead.find((item) => 'cells' in item)
  if (header === undefined) return undefined
  const above = lead.indexOf(header) + 1
  return {
    header: header.cells,
    line: header.line,
    rows: (rules) => checkRows(items, lead.slice(above), header.cells.length, above, rules),
  }
}

const mostTitles = 10
const countFilled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length

async function* checkRows(
  items: AsyncIterable<RawItem[]>,
  lead: RawItem[],
  width: number,
  rowOfHeader: number,
  { allowsWideRows }: CsvRules,
): AsyncGenerator<ReadItem<string[]>[]> {
  let row = rowOfHeader
  let restarts = 0
  /** Short rows, which are a footer if no other row follows. */
  let held: ReadItem<string[]>[] = []
  const toItems = (item: RawItem): ReadItem<string[]>[] => {
    row++
    if ('broken' in item) return [...release(), toBroken(row, item)]
    const { cells, line } = item
    const isWide = cells.length > width && !allowsWideRows && cells.slice(width).some((cell) => cell.trim() !== '')
    const isFull = cells.length >= width && !isWide
    if (item.lines > 1 && restarts < mostRestarts && (!isFull || hasStrayQuote(item))) {
      const rest = readAgain(item, width)
      if (rest !== undefined) {
        restarts++
        return [...release(), toBroken(row, { broken: 'unclosed', line }), ...rest.flatMap(toItems)]
      }
    }
    if (isFull) return [...release(), { type: 'record', row, line, record: cells }]
    const bad: ReadItem<string[]> = {
      type: 'bad',
      row,
      line,
      cause: `has ${count(cells.length, 'cell')} where the header has ${width}`,
      advice: 'Quote cells that hold separators, quotes or line breaks, or export the file anew.',
    }
    if (countFilled(cells) > 1 || held.length >= mostTitles) return [...release(), bad]
    held.push(bad)
    return []
  }
  const release = (): ReadItem<string[]>[] => {
    const all = held
    held = []
    return all
  }
  yield lead.flatMap(toItems)
  for await (const batch of items) yield batch.flatMap(toItems)
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

function toBroken(row: number, { broken, line }: Extract<RawItem, { broken: string }>): ReadItem<string[]> {
  const { cause, advice } = brokenWords[broken]
  return { type: 'bad', row, line, cause, advice }
}

const brokenWords = {
  unclosed: {
    cause: 'opens a quote that is never closed',
    advice: 'Double the quotes within a cell, or export the file anew.',
  },
  'too-long': {
    cause: 'is too long: it has no line end, or opens a quote that is never closed',
    advice: 'Double the quotes within a cell, or export the file anew.',
  },
  'given-up': {
    cause: 'is one too many with a quote that is never closed: reading stops here',
    advice: 'Export the file anew.',
  },
}

/** How often a file is taken up again behind a quote that is never closed. */
const mostRestarts = 50

/** Whether a cell of several lines begins with a quote that no writer of CSV would have left as it is. */
function hasStrayQuote(item: RawRow): boolean {
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
function readAgain(item: RawRow, width: number): RawRow[] | undefined {
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

/** The rows of a text, and the places where it is no CSV; it goes on in the line after. */
async function* readRaw(text: AsyncIterable<string>, maxRowLength: number): AsyncGenerator<RawItem[]> {
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

/** The text with line feeds only, wherever its chunks are cut. The first is long enough to tell the separator from. */
async function* withFeeds(text: AsyncIterable<string>): AsyncGenerator<string> {
  let carried = ''
  let isFirst = true
  for await (const chunk of text) {
    const part = carried + chunk
    if (isFirst && part.length < headLength) {
      carried = part
      continue
    }
    isFirst = false
    carried = part.endsWith('\r') ? '\r' : ''
    const whole = carried === '' ? part : part.slice(0, -1)
    if (whole !== '') yield toFeeds(whole)
  }
  if (carried !== '') yield toFeeds(carried)
}

const headLength = 65_536

const toFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

/** What stands most often between the cells of the first row that has any, or what Excel's first line says. */
export function findSeparator(text: string): { separator: string; skip: number } {
  const told = /^"?sep=(.)"?\n/i.exec(text)
  if (told?.[1] !== undefined) return { separator: told[1], skip: told[0].length }
  const counts = new Map<string, number>()
  let isQuoted = false
  for (const character of text.slice(0, headLength)) {
    if (character === '"') isQuoted = !isQuoted
    else if (character === '\n' && !isQuoted && counts.size > 0) break
    else if (!isQuoted && separators.includes(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return { separator: most?.[0] ?? ',', skip: 0 }
}

const separators = [',', ';', '\t', '|']
