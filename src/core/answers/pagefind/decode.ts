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

/** One word on one page. */
export interface Posting {
  page: number
  /** Places in the page's text, ascending within a weight. */
  places: number[]
  /** Weight of each place in 24ths: 168 in an `h1`, 144 in an `h2`, 24 in text. */
  weights: number[]
  /** Numbers of the metadata fields that hold the word, one entry an occurrence. */
  fields: number[]
}

/** The postings that begin at `start`, those of its spellings with accents among them; a page may come twice. */
export function decodePostings(bytes: Uint8Array, start: number): Posting[] {
  const reader = new CborReader(bytes, start)
  const length = reader.array()
  reader.text()
  const postings = decodePages(reader)
  if (length > 2) {
    for (let left = reader.array(); left > 0; left--) {
      reader.array()
      reader.text()
      postings.push(...decodePages(reader))
    }
  }
  return postings
}

function decodePages(reader: CborReader): Posting[] {
  let page = 0
  return list(reader, () => {
    const length = reader.array()
    page += reader.unsigned()
    const posting: Posting = { page, places: [], weights: [], fields: [] }
    let weight = 24
    let place = 0
    for (let left = reader.array(); left > 0; left--) {
      const value = reader.integer()
      if (value < 0) {
        // A change of weight, after which places count from 0 again.
        weight = -1 - value
        place = 0
      } else {
        place += value
        posting.places.push(place)
        posting.weights.push(weight)
      }
    }
    if (length > 2) {
      let field = 0
      for (let left = reader.array(); left > 0; left--) {
        const value = reader.integer()
        if (value < 0) field = -1 - value
        else posting.fields.push(field)
      }
    }
    return posting
  })
}

/** A facet's pages, by value. */
export function decodeFilter(bytes: Uint8Array): { name: string; values: Map<string, number[]> } {
  const reader = new CborReader(withoutSignature(bytes))
  reader.array()
  const name = reader.text()
  const values = new Map(
    list(reader, () => {
      reader.array()
      return [reader.text(), list(reader, () => reader.unsigned())] as const
    }),
  )
  return { name, values }
}

function list<T>(reader: CborReader, read: () => T): T[] {
  const length = reader.array()
  const values: T[] = []
  for (let index = 0; index < length; index++) values.push(read())
  return values
}
