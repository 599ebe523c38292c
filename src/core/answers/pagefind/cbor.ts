/**
 * Reads the part of CBOR that Pagefind writes: integers, text and arrays of known length (RFC 8949, major types 0, 1, 3
 * and 4). Every method throws a `RangeError` for anything else and at the end of the bytes.
 */
export class CborReader {
  readonly bytes: Uint8Array
  at: number
  /** The bytes as text of which only ASCII is right. */
  #ascii: string | undefined

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
    const type = (this.bytes[this.at] ?? 0xff) >> 5
    return type === 1 ? -1 - this.#head(1) : this.#head(0)
  }

  text(): string {
    const length = this.#head(3)
    const end = this.at + length
    if (end > this.bytes.length) throw new RangeError('text runs past the end')
    const from = this.at
    this.at = end
    for (let at = from; at < end; at++) {
      if ((this.bytes[at] ?? 0) > 127) return utf8.decode(this.bytes.subarray(from, end))
    }
    // A decoder takes longer to call than most words are long.
    this.#ascii ??= ascii.decode(this.bytes)
    return this.#ascii.slice(from, end)
  }

  /** Passes over one value, whatever it holds. */
  skip(): void {
    for (let left = 1; left > 0; left--) {
      const type = (this.bytes[this.at] ?? 0xff) >> 5
      const value = this.#head(type)
      if (type === 3) this.at += value
      else if (type === 4) left += value
      else if (type > 1) throw new RangeError(`major type ${type}`)
    }
  }

  #head(type: number): number {
    const { bytes } = this
    const first = bytes[this.at++]
    if (first === undefined || first >> 5 !== type) throw new RangeError(`not of major type ${type}`)
    const info = first & 31
    if (info < 24) return info
    const size = [1, 2, 4, 8][info - 24]
    if (size === undefined || this.at + size > bytes.length) throw new RangeError('number runs past the end')
    let value = 0
    for (let index = 0; index < size; index++) value = value * 256 + (bytes[this.at + index] ?? 0)
    this.at += size
    return value
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const ascii = new TextDecoder('latin1')
