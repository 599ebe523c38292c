import { expect, test } from 'vitest'
import { decodeChunks } from './decode-chunks.ts'

const text = 'Größe: 5 € — “ja”, naïve\n'
const inUtf16 = Buffer.from(text, 'utf16le')
const inLatin = Buffer.from([0x47, 0x72, 0xf6, 0xdf, 0x65, 0x20, 0x80, 0x20, 0x93, 0x6a, 0x61, 0x94])

async function decode(chunks: Buffer[], encoding?: string): Promise<[string, string, boolean]> {
  async function* bytes(): AsyncGenerator<Buffer> {
    yield* chunks
  }
  const decoded = decodeChunks(bytes(), encoding)
  const parts = await Array.fromAsync(decoded.text)
  return [parts.join(''), decoded.encoding(), decoded.isGuessed()]
}

test.each([
  ['UTF-8', [Buffer.from(text)], [text, 'utf-8', false]],
  ['UTF-8 with a mark', [Buffer.from(`\ufeff${text}`)], [text, 'utf-8', false]],
  ['UTF-16 with a mark', [Buffer.concat([Buffer.from([0xff, 0xfe]), inUtf16])], [text, 'utf-16le', false]],
  [
    'UTF-16 the other way round',
    [Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(inUtf16).swap16()])],
    [text, 'utf-16be', false],
  ],
  ['UTF-16 without a mark', [Buffer.from('number,subject\n', 'utf16le')], ['number,subject\n', 'utf-16le', true]],
  ['windows-1252', [inLatin], ['Größe € “ja”', 'windows-1252', true]],
  ['nothing', [], ['', 'utf-8', false]],
] as const)('reads %s as what it is', async (_, chunks, expected) => {
  expect(await decode([...chunks])).toEqual(expected)
})

test('characters that are cut by chunks are whole', async () => {
  const bytes = Buffer.from(text)
  expect(await decode(Array.from(bytes, (byte) => Buffer.from([byte])))).toEqual([text, 'utf-8', false])
})

test('what is ASCII for a megabyte and then is not UTF-8 is windows-1252 from there', async () => {
  const ascii = Buffer.alloc(1024 * 1024 + 5, 'a')
  const [read, encoding, isGuessed] = await decode([ascii, inLatin])
  expect([read.slice(-12), encoding, isGuessed]).toEqual(['Größe € “ja”', 'windows-1252', true])
})

test('an encoding that is given overrides what the bytes say', async () => {
  expect(await decode([Buffer.from([0xc4, 0xe3, 0xba, 0xc3])], 'gb18030')).toEqual(['你好', 'gb18030', false])
})
