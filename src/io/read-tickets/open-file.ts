import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'

export interface OpenedFile {
  /** The file's bytes, unpacked if it is packed with gzip. */
  bytes: AsyncIterable<Buffer>
  isGzip: boolean
  close: () => void
}

/** Opens a file for one reading. `onRead` is told the bytes read of the file as it lies on the disk. @throws what the system throws */
export async function openFile(path: string, onRead: (bytes: number) => void): Promise<OpenedFile> {
  const isGzip = await hasGzipMagic(path)
  const source = createReadStream(path, { highWaterMark: chunkSize })
  source.on('data', (chunk) => onRead(chunk.length))
  source.pause()
  if (!isGzip) return { bytes: source, isGzip, close: () => source.destroy() }
  const unpacked = createGunzip({ chunkSize })
  // An error of the disk is one of what is read.
  source.on('error', (error) => unpacked.destroy(error))
  const close = (): void => {
    source.destroy()
    unpacked.destroy()
  }
  return { bytes: source.pipe(unpacked), isGzip, close }
}

const chunkSize = 256 * 1024

/** RFC 1952: a packed file says so itself, whatever its name. */
async function hasGzipMagic(path: string): Promise<boolean> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}
