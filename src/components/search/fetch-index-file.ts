import type { ReadIndexFile } from '../../core/answers/pagefind/read-index-file.ts'

/** Fetches the files of the index, as `openTermIndex` wants them. @throws where one is missing or out of reach */
export function fetchIndexFiles(bundle: URL): ReadIndexFile {
  return async (path) => {
    // What others are found through is asked for afresh; all others have names that change with what they hold.
    const isEntry = path.endsWith('.json')
    const response = await fetch(new URL(path, bundle), isEntry ? { cache: 'no-cache' } : {})
    if (!response.ok) throw new Error(`${response.status} for ${path}`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    // Some hosts say of what is zipped that it is, so that it arrives unzipped.
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? unzip(bytes) : bytes
  }
}

/** Not by way of a `Blob`, which another process keeps: each would be sent there and back. */
async function unzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip')
  const writer = writable.getWriter()
  const [parts] = await Promise.all([readAll(readable), writer.write(bytes), writer.close()])
  return join(parts)
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = []
  const reader = stream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value)
  return parts
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts
  if (first !== undefined && parts.length === 1) return first
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
