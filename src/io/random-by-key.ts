import { createHash, createHmac } from 'node:crypto'

/** Numbers of 32 bits that only who has the key can tell (HMAC-SHA-256): the same for the same text and part. */
export function createRandomByKey(key: string): (text: string, part: number) => number {
  const asked = new Map<string, Uint32Array>()
  return (text, part) => {
    // One digest is good for eight parts.
    const name = `${text}\n${Math.floor(part / 8)}`
    const known = asked.get(name)
    const numbers = known ?? toNumbers(createHmac('sha256', key).update(name).digest())
    if (known === undefined) {
      asked.clear()
      asked.set(name, numbers)
    }
    return numbers[part % 8] as number
  }
}

const toNumbers = (bytes: Buffer): Uint32Array => Uint32Array.from({ length: 8 }, (_, at) => bytes.readUInt32LE(at * 4))

/** 128 bits of SHA-256 in hexadecimal: whether two files are the same. */
export const digestFile = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)
