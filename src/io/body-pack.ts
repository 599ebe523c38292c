import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import type { Body } from '../core/markdown/body.ts'
import type { Problem } from '../core/markdown/problem.ts'
import type { FrontMatter } from './front-matter.ts'

/** What one file says, but for the HTML it becomes: plain values throughout. */
export interface Reading {
  frontMatter: Pick<FrontMatter, 'data' | 'block'>
  body: Omit<Body, 'html'>
  /** Of the front matter and of the text. */
  problems: Problem[]
}

export interface Packed {
  reading: Reading
  /** UTF-8. */
  html: Uint8Array
}

/**
 * How a pack stands on disk, and how it goes from one process to another: checksum of all behind it, length of the
 * readings, readings with the length of their HTML, HTML.
 */
const headLength = 8
type Entry = [key: string, reading: Reading, length: number]

/** The same bytes for the same entries, by key: a digest of the text and all settings that reading looks at. */
export function encodePack(entries: ReadonlyMap<string, Packed>): Buffer {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
  const readings = serialize(sorted.map(([key, { reading, html }]): Entry => [key, reading, html.length]))
  const head = Buffer.alloc(headLength)
  head.writeUInt32LE(readings.length, 4)
  const pack = Buffer.concat([head, readings, ...sorted.map(([, { html }]) => html)])
  pack.writeUInt32LE(crc32(pack.subarray(4)))
  return pack
}

/** What `encodePack` was given; its HTML looks into the same bytes. */
export function decodePack(pack: Buffer): Map<string, Packed> {
  let at = toHtmlStart(pack)
  const packed = new Map<string, Packed>()
  for (const [key, reading, length] of deserialize(pack.subarray(headLength, at)) as Entry[]) {
    packed.set(key, { reading, html: pack.subarray(at, at + length) })
    at += length
  }
  return packed
}

/** For who does not want HTML: decoded, each is empty. */
export function withoutHtml(pack: Buffer): Buffer {
  return pack.subarray(0, toHtmlStart(pack))
}

const toHtmlStart = (pack: Buffer): number => headLength + pack.readUInt32LE(4)

/** What a disk or a half-restored cache has changed is not believed: a pack that cannot be read is as good as none. */
export function openPack(path: string): Map<string, Packed> {
  try {
    const pack = readFileSync(path)
    return pack.readUInt32LE(0) === crc32(pack.subarray(4)) ? decodePack(pack) : new Map()
  } catch {
    return new Map()
  }
}

/** Replaces a pack at once. A full disk costs only the cache. */
export function savePack(path: string, pack: Buffer): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, pack)
    renameSync(`${path}.new`, path)
  } catch {
    // The next run reads the files again.
    removeQuietly(`${path}.new`)
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Where nothing could be written, nothing is left.
  }
}
