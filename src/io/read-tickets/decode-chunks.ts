import { isAscii, isUtf8 } from 'node:buffer'

export interface DecodedChunks {
  text: AsyncIterable<string>
  /** How the bytes were read so far, by the name that WHATWG gives the encoding; changes if the file turns out otherwise. */
  encoding: () => string
  /** Whether the file did not say its encoding, and it is not UTF-8: then it was found out. */
  isGuessed: () => boolean
}

/**
 * Text of a file's bytes. A byte-order mark decides; without one, UTF-8 as long as the bytes are; what is none is read as
 * windows-1252, which holds Latin-1. `encoding` overrides everything. Never throws for what the bytes are.
 */
export function decodeChunks(bytes: AsyncIterable<Buffer>, encoding?: string): DecodedChunks {
  let name = encoding ?? 'utf-8'
  let isGuessed = false
  return {
    text: decode(),
    encoding: () => name,
    isGuessed: () => isGuessed,
  }

  async function* decode(): AsyncGenerator<string> {
    let decoder: TextDecoder | undefined
    let isOnlyAscii = true
    for await (const chunk of inSamples(bytes)) {
      if (decoder === undefined) {
        if (encoding === undefined) name = guess(chunk)
        isGuessed = encoding === undefined && name !== 'utf-8' && !hasMark(chunk)
        decoder = new TextDecoder(name)
      }
      // What was ASCII up to here may yet turn out to be something else than UTF-8.
      if (encoding === undefined && name === 'utf-8' && isOnlyAscii && !isAscii(chunk)) {
        isOnlyAscii = false
        if (!isUtf8(chunk.subarray(0, lastWhole(chunk)))) {
          name = 'windows-1252'
          isGuessed = true
          decoder = new TextDecoder(name)
        }
      }
      yield decoder.decode(chunk, { stream: true })
    }
    const rest = decoder?.decode() ?? ''
    if (rest !== '') yield rest
  }
}

/** The first chunk is long enough to tell an encoding from. */
async function* inSamples(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let sample: Buffer[] | undefined = []
  let size = 0
  for await (const chunk of bytes) {
    if (sample === undefined) {
      yield chunk
      continue
    }
    sample.push(chunk)
    size += chunk.length
    if (size < sampleSize) continue
    yield Buffer.concat(sample)
    sample = undefined
  }
  if (sample !== undefined && size > 0) yield Buffer.concat(sample)
}

const sampleSize = 1024 * 1024

function guess(sample: Buffer): string {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return 'utf-8'
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le'
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be'
  const head = sample.subarray(0, 400)
  const zerosAt = (parity: number): number => head.filter((byte, index) => byte === 0 && index % 2 === parity).length
  if (head.length >= 8 && zerosAt(1) > head.length / 4) return 'utf-16le'
  if (head.length >= 8 && zerosAt(0) > head.length / 4) return 'utf-16be'
  return isUtf8(sample.subarray(0, lastWhole(sample))) ? 'utf-8' : 'windows-1252'
}

const hasMark = (sample: Buffer): boolean =>
  (sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)

/** Where the last whole character of UTF-8 ends: the chunk may end within one. */
function lastWhole(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes.length
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length
  }
  return bytes.length
}
