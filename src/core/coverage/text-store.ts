/** Many texts as UTF-8, close together: a collector of garbage has nothing to do with them. */
export class TextStore {
  readonly #encoder = new TextEncoder()
  readonly #decoder = new TextDecoder()
  readonly #chunks: Uint8Array[] = []
  #end = chunkLength

  /** Keeps a copy. @returns where: for `at` */
  add(text: string): number {
    // UTF-16 units take three bytes at most.
    const room = text.length * 3 + lengthBytes
    if (this.#end + room > chunkLength) {
      this.#chunks.push(new Uint8Array(Math.max(chunkLength, room)))
      this.#end = 0
    }
    const chunk = this.#chunks.at(-1) as Uint8Array
    const start = this.#end
    const { written } = this.#encoder.encodeInto(text, chunk.subarray(start + lengthBytes))
    new DataView(chunk.buffer).setUint32(start, written)
    this.#end = start + lengthBytes + written
    return (this.#chunks.length - 1) * chunkLength + start
  }

  at(place: number): string {
    const chunk = this.#chunks[Math.floor(place / chunkLength)] as Uint8Array
    const start = place % chunkLength
    const length = new DataView(chunk.buffer).getUint32(start)
    return this.#decoder.decode(chunk.subarray(start + lengthBytes, start + lengthBytes + length))
  }
}

const chunkLength = 2 ** 20
const lengthBytes = 4
