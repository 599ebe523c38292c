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
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
    const unzipped = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    return new Uint8Array(await new Response(unzipped).arrayBuffer())
  }
}
