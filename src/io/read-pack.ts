import { hash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { compilerVersion } from '../core/markdown/compiler-version.ts'
import type { Problem } from '../core/markdown/problem.ts'
import { decodePack, encodePack, openPack, type Packed, type Reading, savePack, withoutHtml } from './body-pack.ts'
import { decodeText } from './decode.ts'
import { readBytes } from './read-bytes.ts'

/** A file to read and what its path says of it. */
export interface FileTask {
  /** Absolute. */
  path: string
  /** Bytes. */
  size: number
  format: 'md' | 'mdx'
  locale: string
  mayRunCode: boolean
}

/** Files that are read together and kept in one file of the cache. */
export interface PackTask {
  files: FileTask[]
  /** Where the cache keeps them; absent where nothing is kept. */
  cache: string | undefined
  /** Bytes that a file may have. */
  maxFileSize: number
  /** The HTML is wanted too, not only what the text says. */
  withHtml: boolean
}

export interface PackRead {
  /** In the order of the files. */
  files: FileRead[]
  /** How many of them the cache did not know. */
  compiled: number
}

/** A file that is text, or why it is none. */
export type FileRead = { digest: string; reading: Reading; html: Uint8Array | undefined } | { refusal: Refusal }

export type Refusal = Pick<Problem, 'line' | 'column' | 'message' | 'advice'>

/** What one process tells another of a pack: readings as the cache keeps them, so that they are made into bytes once. */
export interface PackSent {
  files: ({ digest: string; key: string } | { refusal: Refusal })[]
  compiled: number
  pack: Uint8Array
}

/**
 * Reads files and compiles those that the cache does not know. The cache is rewritten where it holds anything else than
 * these files.
 */
export async function readPack(task: PackTask): Promise<PackRead> {
  const { files, compiled, entries } = await readEntries(task)
  return { files: withReadings(files, entries, task), compiled }
}

/** As `readPack`, for another process. */
export async function readPackToSend(task: PackTask): Promise<PackSent> {
  const { files, compiled, entries, pack = encodePack(entries) } = await readEntries(task)
  return { files, compiled, pack: task.withHtml ? pack : withoutHtml(pack) }
}

/** What `readPack` would have answered. */
export function receivePack({ files, compiled, pack }: PackSent, task: PackTask): PackRead {
  return {
    files: withReadings(files, decodePack(Buffer.from(pack.buffer, pack.byteOffset, pack.byteLength)), task),
    compiled,
  }
}

function withReadings(
  files: PackSent['files'],
  entries: ReadonlyMap<string, Packed>,
  { withHtml }: PackTask,
): FileRead[] {
  return files.map((file) => {
    if ('refusal' in file) return file
    const { reading, html } = entries.get(file.key) as Packed
    return { digest: file.digest, reading, html: withHtml ? html : undefined }
  })
}

async function readEntries({ files, cache, maxFileSize }: PackTask): Promise<{
  files: PackSent['files']
  compiled: number
  entries: Map<string, Packed>
  /** Where they have been made into bytes for the cache. */
  pack?: Buffer
}> {
  const known = cache === undefined ? new Map<string, Packed>() : openPack(cache)
  const entries = new Map<string, Packed>()
  const answers: PackSent['files'] = []
  let compiled = 0
  for (const [index, task] of files.entries()) {
    // The parser's buffers are given back only while the event loop runs.
    if (index % 50 === 49) await nextTurn()
    const text = readText(task, maxFileSize)
    if (typeof text !== 'string') {
      answers.push({ refusal: text })
      continue
    }
    const digest = toDigest(text)
    const key = toKey(task, digest)
    let packed = known.get(key)
    if (packed === undefined) {
      packed = await compileText(text, task)
      compiled += 1
    }
    entries.set(key, packed)
    answers.push({ digest, key })
  }
  if (cache === undefined || (entries.size === known.size && [...entries.keys()].every((key) => known.has(key))))
    return { files: answers, compiled, entries }
  const pack = encodePack(entries)
  savePack(cache, pack)
  return { files: answers, compiled, entries, pack }
}

/** The parsers: two hundred modules, not wanted where the cache knows every file. */
const loadCompilers = async () => ({
  ...(await import('./front-matter.ts')),
  ...(await import('../core/markdown/compile.ts')),
  ...(await import('../core/markdown/facts.ts')),
  ...(await import('../core/health/is-suspect-data.ts')),
})
let compilers: Awaited<ReturnType<typeof loadCompilers>> | undefined

async function compileText(text: string, options: FileTask): Promise<Packed> {
  compilers ??= await loadCompilers()
  const { readFrontMatter, compileMarkdown, findBidiControls, isSuspectData } = compilers
  const { content, data, block, problems: unreadable } = readFrontMatter(text)
  const { body, problems } = compileMarkdown(content, options)
  const { html, facts, ...more } = body
  const { source: written = '', firstLine = 1 } = block ?? {}
  const inBlock = findBidiControls(written).map((mark) => ({ ...mark, line: mark.line + firstLine - 1 }))
  const marks = inBlock.length > 0 ? [...inBlock, ...facts.marks] : facts.marks
  const isSuspect = facts.isSuspect || isSuspectData(written)
  return {
    reading: {
      frontMatter: { data, block },
      body: { ...more, facts: { ...facts, marks, isSuspect } },
      problems: [...unreadable, ...problems],
    },
    html: Buffer.from(html),
  }
}

function readText({ path, size }: FileTask, maxFileSize: number): string | Refusal {
  if (size > maxFileSize) {
    const message = `This file has ${size} bytes; ${maxFileSize} is the limit.`
    return { line: 1, column: 1, message, advice: 'Split it, or raise "maxFileSize" in kb.config.ts.' }
  }
  const bytes = readBytes(path)
  if ('reason' in bytes)
    return {
      line: 1,
      column: 1,
      message: `This file cannot be read: ${bytes.reason}.`,
      advice: 'Let this user read it.',
    }
  const decoded = decodeText(bytes)
  return 'text' in decoded ? decoded.text : decoded.problem
}

/** What reading and compiling a text depends on. */
const toKey = ({ format, mayRunCode, locale }: FileTask, digest: string): string =>
  toDigest(`${compilerVersion} ${format}${mayRunCode ? ' trusted' : ''} ${locale} ${digest}`)

const toDigest = (text: string): string => hash('sha256', text).slice(0, 32)
