import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'

export interface OpenedFile {
  /** The file's bytes, unpacked if it is packed with gzip. */
  bytes: AsyncIterable<Buffer>
  isGzip: boolean
}

/** Opens a file for one reading. `onRead` is told the bytes read of the file as it lies on the disk. @throws what the system throws */
export async function openFile(path: string, onRead: (bytes: number) => void): Promise<OpenedFile> {
  const handle = await open(path)
  const isGzip = await hasGzipMagic(handle)
  const source = createReadStream('', { fd: handle, start: 0, highWaterMark: 256 * 1024 })
  source.on('data', (chunk) => onRead(chunk.length))
  source.pause()
  if (!isGzip) return { bytes: source, isGzip }
  const unpacked = createGunzip({ chunkSize: 256 * 1024 })
  // An error of the disk is one of what is read.
  source.on('error', (error) => unpacked.destroy(error))
  return { bytes: source.pipe(unpacked), isGzip }
}

/** RFC 1952: a packed file says so itself, whatever its name. */
async function hasGzipMagic(handle: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
  return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
}
