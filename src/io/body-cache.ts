import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import type { Body } from '../core/markdown/body.ts'
import type { Problem } from '../core/markdown/problem.ts'
import type { FrontMatter } from './front-matter.ts'

/** One file, read: plain values throughout. */
export interface Compiled {
  frontMatter: Pick<FrontMatter, 'data' | 'block'>
  body: Body
  /** Of the front matter and of the text. */
  problems: Problem[]
}

/**
 * Compiled bodies by key (a digest of the text and all settings that the compiler looks at), in `packs` files, so that
 * an edit rewrites one of them. A pack that cannot be read is as good as none.
 */
export class BodyCache {
  readonly #folder: string
  readonly #packs = new Map<string, Map<string, Compiled>>()
  readonly #used = new Map<string, Map<string, Compiled>>()

  constructor(folder: string) {
    this.#folder = folder
  }

  get(key: string): Compiled | undefined {
    const found = this.#pack(key).get(key)
    if (found !== undefined) this.#use(key, found)
    return found
  }

  set(key: string, compiled: Compiled): void {
    this.#use(key, compiled)
  }

  /** Writes what was used since the cache was opened; everything else is forgotten. A full disk costs only the cache. */
  save(): void {
    for (const [name, used] of this.#used) {
      const before = this.#packs.get(name)
      if (before !== undefined && before.size === used.size && [...used.keys()].every((key) => before.has(key)))
        continue
      const sorted = [...used].sort(([a], [b]) => (a < b ? -1 : 1))
      try {
        mkdirSync(this.#folder, { recursive: true })
        const path = join(this.#folder, name)
        writeFileSync(`${path}.new`, toPack(serialize(sorted)))
        renameSync(`${path}.new`, path)
      } catch {
        return
      }
    }
  }

  #use(key: string, compiled: Compiled): void {
    const name = toPackName(key)
    const used = this.#used.get(name) ?? new Map<string, Compiled>()
    this.#used.set(name, used.set(key, compiled))
  }

  #pack(key: string): Map<string, Compiled> {
    const name = toPackName(key)
    const known = this.#packs.get(name)
    if (known !== undefined) return known
    const pack = readPack(join(this.#folder, name))
    this.#packs.set(name, pack)
    return pack
  }
}

/** 64 packs: at 5,000 articles one holds about 80. */
const toPackName = (key: string): string => (Number.parseInt(key.slice(0, 2), 16) % 64).toString().padStart(2, '0')

/** The content's checksum, then the content: what a disk or a half-restored cache has changed is not believed. */
function toPack(content: Uint8Array): Uint8Array {
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(content))
  return Buffer.concat([checksum, content])
}

function readPack(path: string): Map<string, Compiled> {
  try {
    const pack = readFileSync(path)
    const content = pack.subarray(4)
    return new Map(pack.readUInt32BE() === crc32(content) ? (deserialize(content) as [string, Compiled][]) : [])
  } catch {
    return new Map()
  }
}
