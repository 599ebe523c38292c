/**
 * Reads a file of the index by its path below the index folder: `.json` as it is, all others unzipped.
 *
 * @throws if it is missing or out of reach
 */
export type ReadIndexFile = (path: string) => Promise<Uint8Array>

/** @throws like `ReadIndexFile`, and where it is no JSON */
export async function readJson<T>(read: ReadIndexFile, path: string): Promise<T> {
  return JSON.parse(utf8.decode(await read(path))) as T
}

export const utf8 = new TextDecoder()
