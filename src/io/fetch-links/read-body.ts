import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { BodyText } from '../../core/external-links/exchange.ts'

export interface ReadBodyOptions {
  encoding: string
  contentType: string
  /** Bytes, both as sent and unpacked. */
  limit: number
  /** Stop at the end of the title. */
  isTitleEnough: boolean
}

/** Reads a body as far as needed and lets go of it. A body that breaks off counts as far as it came. */
export async function readBody(body: Readable, options: ReadBodyOptions): Promise<BodyText> {
  const { limit, isTitleEnough } = options
  const chunks: Buffer[] = []
  let length = 0
  let isWhole = false
  let tail = ''
  try {
    for await (const chunk of unpack(limitBytes(body, limit), options.encoding)) {
      const bytes = chunk.subarray(0, limit - length)
      chunks.push(bytes)
      length += bytes.length
      tail = tail.slice(-endOfTitle.length) + bytes.toString('latin1').toLowerCase()
      if (length >= limit || (isTitleEnough && tail.includes(endOfTitle))) break
    }
    isWhole = length < limit && body.readableEnded
  } catch {
    isWhole = false
  } finally {
    body.on('error', () => {}).destroy()
  }
  return { text: decode(Buffer.concat(chunks), options.contentType), isWhole }
}

const endOfTitle = '</title'

async function* limitBytes(body: Readable, limit: number): AsyncGenerator<Buffer> {
  let length = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    yield chunk
    length += chunk.length
    if (length >= limit) return
  }
}

/** Packed twice or in a way that is not known: not unpacked, which finds no title and does no harm. */
async function* unpack(bytes: AsyncGenerator<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const make = Object.hasOwn(unpackers, encoding) ? unpackers[encoding] : undefined
  if (make === undefined) return yield* bytes
  const unpacker = make()
  void feed(bytes, unpacker)
  try {
    yield* unpacker as AsyncIterable<Buffer>
  } finally {
    unpacker.destroy()
  }
}

const unpackers: Record<string, () => ReturnType<typeof createGunzip>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** Never rejects: what goes wrong reaches the reader through the unpacker. */
async function feed(bytes: AsyncGenerator<Buffer>, unpacker: ReturnType<typeof createGunzip>): Promise<void> {
  try {
    for await (const chunk of bytes) {
      if (unpacker.destroyed) return
      if (!unpacker.write(chunk)) await drained(unpacker)
    }
    unpacker.end()
  } catch (error) {
    unpacker.destroy(error as Error)
  }
}

const drained = (unpacker: ReturnType<typeof createGunzip>): Promise<void> =>
  new Promise((resolve) => {
    unpacker
      .once('drain', resolve)
      .once('close', resolve)
      .once('error', () => resolve())
  })

function decode(bytes: Buffer, contentType: string): string {
  const label = /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
