import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CborReader } from './cbor.ts'

type Value = number | string | Value[]

/** An encoder by the book: RFC 8949, shortest heads. */
function encode(value: Value): number[] {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') {
    const bytes = [...new TextEncoder().encode(value)]
    return [...head(3, bytes.length), ...bytes]
  }
  return [...head(4, value.length), ...value.flatMap(encode)]
}

function head(type: number, value: number): number[] {
  const big = type << 5
  if (value < 24) return [big | value]
  if (value < 0x100) return [big | 24, value]
  if (value < 0x10000) return [big | 25, value >> 8, value & 255]
  return [big | 26, (value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

function read(reader: CborReader, shape: Value): Value {
  if (typeof shape === 'number') return reader.integer()
  if (typeof shape === 'string') return reader.text()
  const length = reader.array()
  return [...Array(length).keys()].map((index) => read(reader, shape[index] as Value))
}

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.integer({ min: -0x7fffffff, max: 0x7fffffff }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(tie('value'), { maxLength: 30 }),
  ),
}))

test('what was encoded is read back, and skipped whole', () => {
  fc.assert(
    fc.property(value, (written) => {
      const bytes = Uint8Array.from([...encode(written), 7])
      expect(read(new CborReader(bytes), written)).toEqual(written)
      const reader = new CborReader(bytes)
      reader.skip()
      expect(reader.unsigned()).toBe(7)
    }),
  )
})

test('bytes that end too early are a RangeError', () => {
  fc.assert(
    fc.property(value, fc.nat(), (written, cut) => {
      const bytes = encode(written)
      const reader = new CborReader(Uint8Array.from(bytes.slice(0, cut % bytes.length)))
      expect(() => read(reader, written)).toThrow(RangeError)
    }),
  )
})
