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
  const [unzipped] = await Promise.all([new Response(readable).arrayBuffer(), writer.write(bytes), writer.close()])
  return new Uint8Array(unzipped)
}
