import { Readable } from 'node:stream'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type ReadBodyOptions, readBody } from './read-body.ts'

const limit = 64 * 1024
const options: ReadBodyOptions = { encoding: '', contentType: 'text/html', limit, isTitleEnough: false }
const block = 1024

/** A body in blocks of a kilobyte that knows how many of them were taken. */
function toBody(bytes: Buffer): { body: Readable; taken: () => number } {
  let at = 0
  const body = new Readable({
    highWaterMark: block,
    read() {
      const piece = bytes.subarray(at, at + block)
      at += piece.length
      this.push(piece.length === 0 ? null : piece)
    },
  })
  return { body, taken: () => at }
}

const read = (bytes: Buffer | string, more: Partial<ReadBodyOptions> = {}) =>
  readBody(toBody(Buffer.from(bytes as Buffer)).body, { ...options, ...more })

test('of a long body no more is taken than the limit and a block', async () => {
  const { body, taken } = toBody(Buffer.alloc(100 * limit, 'x'))
  const { text, isWhole } = await readBody(body, options)
  expect([text.length, isWhole, body.destroyed]).toEqual([limit, false, true])
  expect(taken()).toBeLessThanOrEqual(limit + 3 * block)
})

test('of a body that unpacks to a thousand times its length, no more is kept than the limit', async () => {
  const { body } = toBody(gzipSync(Buffer.alloc(256 * limit, 'x')))
  const { text, isWhole } = await readBody(body, { ...options, encoding: 'gzip' })
  expect([text.length, isWhole, body.destroyed]).toEqual([limit, false, true])
})

test('where the title is enough, reading stops behind it, however it is cut', async () => {
  const page = Buffer.from(`<title>A</TITLE>${'x'.repeat(10 * limit)}`)
  const pieces = [...Array(16)].map((_, at) => page.subarray(at, at + 1)).concat(page.subarray(16))
  let taken = 0
  const body = Readable.from(
    (function* () {
      for (const piece of pieces) {
        taken++
        yield piece
      }
    })(),
    { highWaterMark: 1 },
  )
  const { text, isWhole } = await readBody(body, { ...options, isTitleEnough: true })
  expect([text, isWhole]).toEqual(['<title>A</TITLE', false])
  expect(taken).toBeLessThanOrEqual(17)
})

test.each([
  ['', (text: string) => Buffer.from(text)],
  ['identity', (text: string) => Buffer.from(text)],
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('a body is read whole when its encoding is "%s"', async (encoding, pack) => {
  expect(await read(pack('<p id="a">ü'), { encoding })).toEqual({ text: '<p id="a">ü', isWhole: true })
})

test.each([
  ['text/html; charset=iso-8859-1', Buffer.from('\xfc', 'latin1')],
  ['text/html;charset="windows-1252"', Buffer.from('\xfc', 'latin1')],
  ['text/html; charset=utf-8', Buffer.from('ü')],
  ['text/html', Buffer.from('ü')],
  ['text/html; charset=none', Buffer.from('ü')],
])('bytes are read as %s', async (contentType, bytes) => {
  expect((await read(bytes, { contentType })).text).toBe('ü')
})

test('a body that breaks off counts as far as it came', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('<p id="a">')
      throw new Error('reset')
    })(),
  )
  expect(await readBody(broken, options)).toEqual({ text: '<p id="a">', isWhole: false })
})
