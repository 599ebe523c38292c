import { CborReader } from './cbor.ts'

/**
 * The files of a Pagefind 1.6 index, unzipped. Formats: `pagefind_web/src/metadata.rs`, `index.rs` and `filter_index.rs`
 * of https://github.com/Pagefind/pagefind. Every function throws a `RangeError` for bytes of another format.
 */

export interface Metadata {
  pages: { hash: string; wordCount: number }[]
  /** Word ranges, both ends included, and the name of the file that holds their words. */
  chunks: { from: string; to: string; hash: string }[]
  filters: { name: string; hash: string }[]
  /** Names of the metadata fields, by their number in postings. */
  fields: string[]
}

/** Every file begins with this. */
const signature = 'pagefind_dcd'

export function withoutSignature(bytes: Uint8Array): Uint8Array {
  const found = String.fromCharCode(...bytes.subarray(0, signature.length))
  if (found !== signature) throw new RangeError('no Pagefind file')
  return bytes.subarray(signature.length)
}

export function decodeMetadata(bytes: Uint8Array): Metadata {
  const reader = new CborReader(withoutSignature(bytes))
  const parts = reader.array()
  reader.text()
  const pages = list(reader, () => {
    const length = reader.array()
    const page = { hash: reader.text(), wordCount: reader.unsigned() }
    for (let index = 2; index < length; index++) reader.skip()
    return page
  })
  const chunks = list(reader, () => {
    reader.array()
    return { from: reader.text(), to: reader.text(), hash: reader.text() }
  })
  const filters = list(reader, () => {
    reader.array()
    return { name: reader.text(), hash: reader.text() }
  })
  reader.skip()
  const fields = parts > 5 ? list(reader, () => reader.text()) : []
  return { pages, chunks, filters, fields }
}

/** Where the postings of each word of a chunk begin, by word. */
export function scanChunk(bytes: Uint8Array): { bytes: Uint8Array; starts: Map<string, number> } {
  const reader = new CborReader(withoutSignature(bytes))
  const starts = new Map<string, number>()
  reader.array()
  for (let left = reader.array(); left > 0; left--) {
    const start = reader.at
    const length = reader.array()
    starts.set(reader.text(), start)
    for (let index = 1; index < length; index++) reader.skip()
  }
  return { bytes: reader.bytes, starts }
}

/** Pages with a word as they come: a page may come twice, and before others. Parallel arrays, see `Postings`. */
export interface FoundPostings {
  pages: number[]
  starts: number[]
  places: number[]
  weights: number[]
  inDescription: number[]
}

/** Where postings stand, and what is to be made of them. */
export interface PostingsAt {
  bytes: Uint8Array
  start: number
  /** What is added to each page's number. */
  base: number
  /** Number of the metadata field that is the description. */
  description: number
}

/** Adds the postings of a word, those of its spellings with accents among them, to others. */
export function decodePostings({ bytes, start, base, description }: PostingsAt, found: FoundPostings): void {
  const reader = new CborReader(bytes, start)
  const length = reader.array()
  reader.text()
  decodePages(reader, base, description, found)
  if (length <= 2) return
  for (let left = reader.array(); left > 0; left--) {
    reader.array()
    reader.text()
    decodePages(reader, base, description, found)
  }
}

function decodePages(reader: CborReader, base: number, description: number, found: FoundPostings): void {
  const { pages, starts, places, weights, inDescription } = found
  let page = base
  for (let left = reader.array(); left > 0; left--) {
    const length = reader.array()
    const start = places.length
    page += reader.unsigned()
    let weight = 24
    let place = 0
    for (let left = reader.array(); left > 0; left--) {
      const value = reader.integer()
      if (value < 0) {
        // A change of weight in 24ths, after which places count from 0 again: 168 in an `h1`, 144 in an `h2`, 24 in text.
        weight = -1 - value
        place = 0
      } else {
        place += value
        places.push(place)
        weights.push(weight)
      }
    }
    const isDescribed = length > 2 && hasField(reader, description)
    if (places.length === start && !isDescribed) continue
    pages.push(page)
    starts.push(start)
    inDescription.push(isDescribed ? 1 : 0)
  }
}

/** Whether the metadata field is among those that hold the word. */
function hasField(reader: CborReader, wanted: number): boolean {
  let field = 0
  let isFound = false
  for (let left = reader.array(); left > 0; left--) {
    const value = reader.integer()
    if (value < 0) field = -1 - value
    else isFound ||= field === wanted
  }
  return isFound
}

/** A facet's pages, by value: ascending, each once. `base` is added to their numbers. */
export function decodeFilter(bytes: Uint8Array, base: number): { name: string; values: Map<string, number[]> } {
  const reader = new CborReader(withoutSignature(bytes))
  reader.array()
  const name = reader.text()
  const values = new Map<string, number[]>()
  for (let left = reader.array(); left > 0; left--) {
    reader.array()
    const value = reader.text()
    const pages: number[] = []
    for (let left = reader.array(); left > 0; left--) {
      const page = base + reader.unsigned()
      if (page !== pages[pages.length - 1]) pages.push(page)
    }
    values.set(value, pages)
  }
  return { name, values }
}

function list<T>(reader: CborReader, read: () => T): T[] {
  const length = reader.array()
  const values: T[] = []
  for (let index = 0; index < length; index++) values.push(read())
  return values
}
