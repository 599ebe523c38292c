import { chmodSync, constants, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { linkFile } from './link-folder.ts'

/**
 * Writes files below a folder, making the folders on the way. A path is written once: a second time is a fault. A text
 * that stands at the same path below `previous` is linked, not written: that takes a fraction of the time.
 */
export class FileWriter {
  readonly #folder: string
  readonly #previous: string | undefined
  readonly #made = new Set<string>()
  readonly #written = new Set<string>()

  constructor(folder: string, previous?: string) {
    this.#folder = folder
    this.#previous = previous
  }

  /** @throws where a path was written before: two pages would be one */
  write(path: string, content: string | Uint8Array): void {
    const target = this.#claim(path)
    const previous = this.#findSame(path, content)
    if (previous === undefined) writeFileSync(target, content)
    else linkFile(previous, target)
  }

  /** The copy may be read by everyone, whoever may read the original: it is to be served. @throws like `write` */
  copy(from: string, path: string): void {
    const target = this.#claim(path)
    copyFileSync(from, target, constants.COPYFILE_FICLONE)
    chmodSync(target, 0o644)
  }

  #findSame(path: string, content: string | Uint8Array): string | undefined {
    if (this.#previous === undefined) return undefined
    const previous = join(this.#previous, path)
    try {
      return readFileSync(previous).equals(Buffer.from(content as string)) ? previous : undefined
    } catch {
      return undefined
    }
  }

  #claim(path: string): string {
    if (this.#written.has(path)) throw new Error(`${path} is written twice`)
    this.#written.add(path)
    const target = join(this.#folder, path)
    const folder = dirname(target)
    if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true })
    this.#made.add(folder)
    return target
  }
}
