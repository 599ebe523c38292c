import type { Finding } from '../../core/domain/finding.ts'
import { formatMissing, formatNear } from '../../core/tickets/format-near.ts'
import {
  type NearForm,
  type Recognised,
  type Recognition,
  recogniseElement,
  recogniseHeader,
  recogniseRecord,
} from '../../core/tickets/recognise.ts'
import type {
  CsvForm,
  JsonForm,
  Reading,
  RecordContext,
  TicketExport,
  XmlForm,
} from '../../core/tickets/ticket-export.ts'
import { decodeChunks } from './decode-chunks.ts'
import { openFile } from './open-file.ts'
import { openCsv } from './read-csv.ts'
import type { ReadItem } from './read-item.ts'
import { readJson } from './read-json.ts'
import type { ReadTicketsOptions, TicketFileRead } from './read-tickets.ts'
import { readXml, type XmlElement } from './read-xml.ts'
import { TicketFileNotes } from './ticket-file-notes.ts'

export interface SourcedReading {
  source: string
  reading: Reading
}

/** One file: what it is, and what is wrong with it. */
export class TicketFileReader {
  readonly report: TicketFileRead
  readonly #path: string
  readonly #options: ReadTicketsOptions
  readonly #exports: readonly TicketExport[]
  readonly #notes: TicketFileNotes
  #isGuessed = false

  constructor(path: string, options: ReadTicketsOptions) {
    this.#path = path
    this.report = {
      file: options.nameOf?.(path) ?? path,
      encoding: 'utf-8',
      isGzip: false,
      rows: 0,
      tickets: 0,
      bad: 0,
    }
    this.#notes = new TicketFileNotes(this.report.file)
    this.#options = options
    const { from, exports } = options
    this.#exports = from === undefined ? exports : exports.filter(({ name }) => name === from)
  }

  async *read(): AsyncGenerator<SourcedReading[]> {
    try {
      yield* this.#readFile()
    } catch (error) {
      const reason = reasons[(error as NodeJS.ErrnoException).code ?? '']
      if (reason === undefined) throw error
      this.#notes.fail(`This file cannot be read: ${reason.cause}.`, reason.advice)
    }
  }

  toFindings(): Finding[] {
    return this.#notes.toFindings(this.#isGuessed ? this.report.encoding : undefined)
  }

  async *#readFile(): AsyncGenerator<SourcedReading[]> {
    const { onProgress = () => undefined } = this.#options
    const { bytes, isGzip, close } = await openFile(this.#path, onProgress)
    this.report.isGzip = isGzip
    try {
      yield* this.#readBytes(bytes)
    } finally {
      close()
    }
  }

  async *#readBytes(bytes: AsyncIterable<Buffer>): AsyncGenerator<SourcedReading[]> {
    const decoded = decodeChunks(bytes, this.#options.encoding)
    const text = this.#watch(decoded.text, () => {
      this.report.encoding = decoded.encoding()
      this.#isGuessed = decoded.isGuessed()
    })
    const head = await text.next()
    const beginning = head.done === true ? '' : head.value.trimStart()
    if (beginning === '' && head.done === true) return this.#notes.fail('This file is empty.', 'Export it anew.')
    if (beginning.startsWith('PK\x03\x04'))
      return this.#notes.fail(
        'This file is a workbook or a ZIP archive.',
        'Save the sheet as CSV, or unpack the archive.',
      )
    const whole = prepend(head.done === true ? '' : head.value, text)
    const extension = /\.(csv|tsv|txt)(?:\.gz)?$/i.test(this.report.file)
    if (beginning.startsWith('<') && !extension) yield* this.#readXml(whole)
    else if (/^[[{]/.test(beginning) && !extension) yield* this.#readJson(whole)
    else yield* this.#readCsv(whole)
  }

  async *#watch(text: AsyncIterable<string>, look: () => void): AsyncGenerator<string> {
    for await (const chunk of text) {
      look()
      yield chunk
    }
    look()
  }

  async *#readCsv(text: AsyncIterable<string>): AsyncGenerator<SourcedReading[]> {
    const csv = await openCsv(text, this.#maxRowLength)
    if (csv === undefined) return this.#notes.fail('This file has no row.', 'Export it anew.')
    const found = this.#settle(recogniseHeader(csv.header, this.#exports, this.#options.aliases), csv.line)
    if (found === undefined) return
    const { form, columns, ticketExport } = found
    const wanted = [...columns]
    const usual = (field: string): string => csv.header[columns.get(field)?.[0] ?? -1] ?? field
    for await (const batch of csv.rows({ allowsWideRows: form.allowsWideRows === true })) {
      yield batch.map((item) =>
        this.#take(ticketExport, item, (cells: string[]) => readCells(form, wanted, cells, this.#options), usual),
      )
    }
  }

  async *#readJson(text: AsyncIterable<string>): AsyncGenerator<SourcedReading[]> {
    const lists = new Set(
      this.#exports.flatMap(({ forms }) => forms.flatMap((form) => (form.format === 'json' ? form.lists : []))),
    )
    yield* this.#readKeyed(readJson(text, lists, this.#maxRowLength), (record) =>
      recogniseRecord(record, this.#exports),
    )
  }

  async *#readXml(text: AsyncIterable<string>): AsyncGenerator<SourcedReading[]> {
    const elements = readXml(text)
    yield* this.#readKeyed(
      elements,
      ({ name, attributes }: XmlElement) => recogniseElement(name, attributes, this.#exports),
      (form, { name, attributes }) =>
        name !== (form as XmlForm).element
          ? undefined
          : Object.fromEntries(
              (form as XmlForm).attributes.flatMap((key) =>
                attributes[key] === undefined ? [] : [[key, attributes[key]]],
              ),
            ),
    )
  }

  /** Records that say by their keys what they are: the first decides for the file. */
  async *#readKeyed<Content>(
    items: AsyncIterable<ReadItem<Content>[]>,
    recognise: (content: Content) => Recognition<Recognised>,
    pick: (form: JsonForm | XmlForm, content: Content) => unknown = (_, content) => content,
  ): AsyncGenerator<SourcedReading[]> {
    let found: Recognised | undefined
    let near: { line: number; recognition: Recognition<Recognised> } | undefined
    for await (const batch of items) {
      const readings: SourcedReading[] = []
      for (const item of batch) {
        if (found === undefined && item.type === 'record') {
          const recognition = recognise(item.record)
          if ('found' in recognition) {
            found = recognition.found
            this.#settle(recognition, item.line)
          } else {
            near ??= { line: item.line, recognition }
            if (item.row >= mostTried) break
            continue
          }
        }
        if (item.type === 'bad') {
          readings.push(this.#take(found?.ticketExport, item, () => toEmpty(), String))
          continue
        }
        if (found === undefined) continue
        const { form, ticketExport } = found
        const picked = pick(form as JsonForm | XmlForm, item.record)
        if (picked !== undefined)
          readings.push(this.#take(ticketExport, item, () => (form as JsonForm).read(picked, this.#options), String))
      }
      if (readings.length > 0) yield readings
      if (found === undefined && near !== undefined && batch.length >= mostTried) break
    }
    if (found === undefined && near !== undefined) this.#settle(near.recognition, near.line)
    else if (found === undefined && this.report.bad === 0)
      this.#notes.fail('This file has no record.', 'Export it anew.')
  }

  get #maxRowLength(): number {
    return this.#options.maxRowLength ?? 8_000_000
  }

  #settle<Found extends Recognised>(recognition: Recognition<Found>, line: number): Found | undefined {
    if ('near' in recognition) {
      this.#notes.unknown(
        line,
        toUnknown(recognition.near, this.#options),
        this.#options.isMapped === true
          ? 'Correct the mapping file.'
          : 'Export the missing columns, name them in an alias file (--headers), or say which column is what (--mapping, or --from csv for usual names).',
      )
      return undefined
    }
    this.report.source = recognition.found.ticketExport.name
    this.report.form = recognition.found.form.title
    return recognition.found
  }

  #take<Content>(
    ticketExport: TicketExport | undefined,
    item: ReadItem<Content>,
    read: (content: Content) => Reading,
    toName: (field: string) => string,
  ): SourcedReading {
    const { report } = this
    report.rows++
    const reading: Reading = item.type === 'bad' ? item : read(item.record)
    if (reading.type === 'bad') {
      report.bad++
      const column = reading.field === undefined ? '' : `, column "${toName(reading.field)}",`
      this.#notes.badRow(item.line, `Row ${item.row}${column} ${reading.cause}.`, reading.advice)
    } else if (reading.type === 'ticket' && reading.hasUnreadDate === true) this.#notes.unreadDate(item.row)
    return { source: ticketExport?.name ?? '', reading }
  }
}

/** Records that are looked at for one that says what the file is. */
const mostTried = 5

const toEmpty = (): Reading => ({ type: 'skip', reason: 'empty' })

/** Only the columns that the form reads are touched. */
function readCells(
  form: CsvForm,
  wanted: readonly (readonly [string, readonly number[]])[],
  row: readonly string[],
  context: RecordContext,
): Reading {
  const cells: Record<string, string[]> = {}
  for (const [field, indexes] of wanted) {
    const found = indexes.map((index) => row[index] ?? '')
    if (found.some((cell) => cell.includes('\0')))
      return {
        type: 'bad',
        field,
        cause: 'holds a NUL, which no text has',
        advice: 'Export the file anew, as UTF-8.',
      }
    cells[field] = found
  }
  return form.read(cells, context)
}

async function* prepend(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (head !== '') yield head
  yield* rest
}

function toUnknown(near: readonly NearForm[], { from, isMapped = false }: ReadTicketsOptions): string {
  if (isMapped && near.length > 0) return `This file is not as its mapping says: it ${formatMissing(near.slice(0, 1))}.`
  const what = from === undefined ? 'This is no export that is known' : `This is no export of ${from}`
  return near.length === 0 ? `${what}.` : `${what}: ${formatNear(near)}.`
}

const reasons: Readonly<Record<string, { cause: string; advice: string }>> = {
  ENOENT: { cause: 'there is none', advice: 'Correct the path.' },
  EACCES: { cause: 'permission denied', advice: 'Allow reading it.' },
  EPERM: { cause: 'permission denied', advice: 'Allow reading it.' },
  EISDIR: { cause: 'it is a folder', advice: 'Name the files in it.' },
  EIO: { cause: 'the disk answers with an error', advice: 'Copy the file to another disk.' },
  Z_DATA_ERROR: { cause: 'what is packed in it is damaged; the rows before are counted', advice: 'Fetch it anew.' },
  Z_BUF_ERROR: { cause: 'it breaks off within what is packed; the rows before are counted', advice: 'Fetch it anew.' },
}
