/**
 * Reads the part of CBOR that Pagefind writes: integers, text and arrays of known length (RFC 8949, major types 0, 1, 3
 * and 4). Every method throws a `RangeError` for anything else and at the end of the bytes.
 */
export class CborReader {
  readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  /** A number of elements to follow. */
  array(): number {
    return this.#head(4)
  }

  unsigned(): number {
    return this.#head(0)
  }

  integer(): number {
    const first = this.bytes[this.at] ?? 0xff
    return first >> 5 === 1 ? -1 - this.#head(1) : this.#head(0)
  }

  text(): string {
    const length = this.#head(3)
    const end = this.at + length
    if (end > this.bytes.length) throw new RangeError('text runs past the end')
    const text = utf8.decode(this.bytes.subarray(this.at, end))
    this.at = end
    return text
  }

  /** Passes over one value, whatever it holds. */
  skip(): void {
    const { bytes } = this
    let { at } = this
    for (let left = 1; left > 0; left--) {
      const first = bytes[at++] ?? 0xff
      if (first < 0x40) {
        if ((first & 31) >= 24) at += toSize(first)
        continue
      }
      this.at = at - 1
      const type = first >> 5
      const value = this.#head(type)
      at = this.at
      if (type === 3) at += value
      else if (type === 4) left += value
      else throw new RangeError(`major type ${type}`)
    }
    if (at > bytes.length) throw new RangeError('value runs past the end')
    this.at = at
  }

  #head(type: number): number {
    const { bytes } = this
    const first = bytes[this.at++]
    if (first === undefined || first >> 5 !== type) throw new RangeError(`not of major type ${type}`)
    const info = first & 31
    if (info < 24) return info
    const end = this.at + toSize(first)
    if (end > bytes.length) throw new RangeError('number runs past the end')
    let value = 0
    while (this.at < end) value = value * 256 + (bytes[this.at++] ?? 0)
    return value
  }
}

/** Bytes of the number that follows the first byte of a value. */
function toSize(first: number): number {
  const info = first & 31
  if (info > 27) throw new RangeError('no number of known length')
  return 1 << (info - 24)
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
