import { formatCount } from '../../core/text/format-count.ts'
import { hasStrayQuote, mostRestarts, type RawItem, type RawRow, readAgain, readRaw } from './csv-rows.ts'
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
      cause: `has ${formatCount(cells.length, 'cell')} where the header has ${width}`,
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
