import { chmodSync, constants, copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes files below a folder, making the folders on the way. A path is written once: a second time is a fault. */
export class FileWriter {
  readonly #folder: string
  readonly #made = new Set<string>()
  readonly #written = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** @throws where a path was written before: two pages would be one */
  write(path: string, content: string | Uint8Array): void {
    writeFileSync(this.#claim(path), content)
  }

  /** The copy may be read by everyone, whoever may read the original: it is to be served. @throws like `write` */
  copy(from: string, path: string): void {
    const target = this.#claim(path)
    copyFileSync(from, target, constants.COPYFILE_FICLONE)
    chmodSync(target, 0o644)
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
