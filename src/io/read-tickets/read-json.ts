import { getManyValues, isMany, none } from 'stream-chain/defs.js'
import { Assembler } from 'stream-json/core/assembler.js'
import { type parser as JsonParser, jsonParser } from 'stream-json/core/parser.js'
import type { ReadItem } from './read-item.ts'

type Token = JsonParser.Token

/**
 * The records of JSON: of an array, of several one after the other, one a line (NDJSON), or below the keys `lists` of a
 * document, such as `topic_list.topics`. A document that has none of them is one record itself. A line that is no JSON is
 * one bad record; within an array, nothing can be read behind it. Holds one record at a time.
 */
export async function* readJson(
  text: AsyncIterable<string>,
  lists: ReadonlySet<string>,
  maxRowLength: number,
): AsyncGenerator<ReadItem<unknown>[]> {
  const chunks = text[Symbol.asyncIterator]()
  let head = ''
  while (head.length < headLength && countFeeds(head.trimStart()) < 4) {
    const { value, done } = await chunks.next()
    if (done === true) break
    head += value
  }
  const all = prepend(head, chunks)
  yield* hasLines(head) ? readLines(all, lists, maxRowLength) : readDocument(all, lists)
}

const headLength = 1024 * 1024

async function* prepend(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  if (head !== '') yield head
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

/** Whether one of the first lines is an object of its own. */
const hasLines = (head: string): boolean =>
  head
    .trimStart()
    .split('\n', 4)
    .some((line) => line.length > 2 && line.startsWith('{') && parseJson(line) !== undefined)

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

async function* readLines(
  text: AsyncIterable<string>,
  lists: ReadonlySet<string>,
  maxRowLength: number,
): AsyncGenerator<ReadItem<unknown>[]> {
  let rest = ''
  let line = 0
  let row = 0
  let isSkipping = false
  const take = (written: string): ReadItem<unknown>[] => {
    line++
    if (written.trim() === '') return []
    const parsed = parseJson(written)
    if (parsed === undefined) {
      row++
      return [{ type: 'bad', row, line, cause: 'is not JSON', advice: 'Correct the line, or export the file anew.' }]
    }
    const records = Array.isArray(parsed.value) ? parsed.value : (findList(parsed.value, lists) ?? [parsed.value])
    return records.map((record) => ({ type: 'record', row: ++row, line, record }))
  }
  for await (const chunk of text) {
    const out: ReadItem<unknown>[] = []
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const written of lines) {
      if (isSkipping) isSkipping = false
      else out.push(...take(written))
    }
    if (rest.length > maxRowLength) {
      if (!isSkipping) {
        line++
        row++
        out.push({ type: 'bad', row, line, cause: 'is too long', advice: 'Export the file anew, one record a line.' })
      }
      isSkipping = true
      rest = ''
    }
    if (out.length > 0) yield out
  }
  if (!isSkipping) yield take(rest)
}

function findList(value: unknown, lists: ReadonlySet<string>): unknown[] | undefined {
  for (const path of lists) {
    const found = path
      .split('.')
      .reduce<unknown>(
        (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
        value,
      )
    if (Array.isArray(found)) return found
  }
  return undefined
}

async function* readDocument(
  text: AsyncIterable<string>,
  lists: ReadonlySet<string>,
): AsyncGenerator<ReadItem<unknown>[]> {
  const parse = jsonParser({ jsonStreaming: true, streamValues: false }) as (
    chunk: string | typeof none,
  ) => ReturnType<JsonParser.TokenSource>
  const collector = new Collector(lists)
  let out: ReadItem<unknown>[] = []
  /** False where nothing behind can be read. */
  const take = (piece: string | typeof none): boolean => {
    try {
      const result = parse(piece)
      if (result !== none && isMany(result)) for (const token of getManyValues(result)) collector.consume(token)
      if (piece !== none || !collector.isWithin) return true
    } catch {
      // What was read before is good; the parser's own words could repeat what stands there.
    }
    out.push(...collector.take(), {
      type: 'bad',
      row: collector.row + 1,
      line: collector.line + 1,
      cause: piece === none ? 'breaks off: the file ends within it' : 'is not JSON: nothing behind it can be read',
      advice: 'Export the file anew.',
    })
    return false
  }
  for await (const chunk of text) {
    const isGood = toPieces(chunk).every(take)
    out.push(...collector.take())
    collector.line += countFeeds(chunk)
    if (out.length > 0) yield out
    out = []
    if (!isGood) return
  }
  take(none)
  out.push(...collector.take())
  if (out.length > 0) yield out
}

/** Pieces that end where an object may: of one that cannot be parsed, nothing is kept. */
function toPieces(chunk: string): string[] {
  const pieces: string[] = []
  let start = 0
  for (let at = chunk.indexOf('}'); at !== -1; at = chunk.indexOf('}', Math.max(at + 1, start + leastPiece))) {
    pieces.push(chunk.slice(start, at + 1))
    start = at + 1
  }
  if (start < chunk.length) pieces.push(chunk.slice(start))
  return pieces
}

const leastPiece = 64

function countFeeds(text: string): number {
  let feeds = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) feeds++
  return feeds
}

/** Takes the records out of a document, token by token. */
class Collector {
  /** Records so far. */
  row = 0
  /** Lines of the chunks before: a record is in this line or in one of the chunk. */
  line = 0
  readonly #lists: ReadonlySet<string>
  /** Keys and arrays that are open. */
  readonly #path: { isArray: boolean; key: string }[] = []
  #items: ReadItem<unknown>[] = []
  /** Puts a record together while the parser is in it. */
  #record: Assembler | undefined
  /** Depth within the record. */
  #depth = 0
  /** The document itself, as long as it may be a record. */
  #document: Assembler | undefined
  #size = 0

  constructor(lists: ReadonlySet<string>) {
    this.#lists = lists
  }

  /** Whether a document has begun that has not ended. */
  get isWithin(): boolean {
    return this.#path.length > 0 || this.#record !== undefined
  }

  take(): ReadItem<unknown>[] {
    const items = this.#items
    this.#items = []
    return items
  }

  /** @throws where a document or a record goes deeper than any export does */
  consume(token: Token): void {
    if (this.#depth > deepest || this.#path.length > deepest) throw new RangeError('too deep')
    if (this.#record !== undefined) {
      this.#record.consume(token)
      if (token.name === 'startObject' || token.name === 'startArray') this.#depth++
      else if ((token.name === 'endObject' || token.name === 'endArray') && --this.#depth === 0) {
        this.#push(this.#record.current)
        this.#record = undefined
      }
      return
    }
    if (token.name === 'startObject' && this.#isInList()) {
      this.#record = new Assembler()
      this.#record.consume(token)
      this.#depth = 1
      // Records stand in a list: what is around them is none.
      this.#document = undefined
      return
    }
    if (token.name === 'startObject' && this.#path.length === 0) {
      this.#document = new Assembler()
      this.#size = 0
    }
    this.#document?.consume(token)
    if (++this.#size > largestDocument) this.#document = undefined
    switch (token.name) {
      case 'startObject':
      case 'startArray':
        this.#path.push({ isArray: token.name === 'startArray', key: '' })
        if (token.name === 'startArray' && this.#isInList()) this.#document = undefined
        break
      case 'keyValue': {
        const top = this.#path.at(-1)
        if (top !== undefined) top.key = token.value
        break
      }
      case 'endObject':
      case 'endArray':
        this.#path.pop()
        if (this.#path.length === 0 && this.#document !== undefined) {
          this.#push(this.#document.current)
          this.#document = undefined
        }
        break
      default:
        break
    }
  }

  #push(record: unknown): void {
    this.#items.push({ type: 'record', row: ++this.row, line: this.line + 1, record })
  }

  /** In an array at the root, in one within such arrays, or in one of the lists. */
  #isInList(): boolean {
    const top = this.#path.at(-1)
    if (top?.isArray !== true) return false
    const keys = this.#path.flatMap(({ isArray, key }) => (isArray ? [] : [key]))
    const isDirect = this.#path.slice(keys.length).every(({ isArray }) => isArray)
    return isDirect && (keys.length === 0 || this.#lists.has(keys.join('.')))
  }
}

const deepest = 200

/** Tokens of a document that may be a record. */
const largestDocument = 500_000
