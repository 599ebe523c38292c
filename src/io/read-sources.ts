import { hash } from 'node:crypto'
import { join } from 'node:path'
import picomatch from 'picomatch'
import { splitLocale, toLocales } from '../core/corpus/locales.ts'
import type { SourceFile } from '../core/corpus/source-file.ts'
import type { Config } from '../core/domain/config.ts'
import type { Finding } from '../core/domain/finding.ts'
import { isSuspectData } from '../core/health/is-suspect-data.ts'
import { compilerVersion } from '../core/markdown/compile.ts'
import { BodyCache, type Compiled } from './body-cache.ts'
import { type CompileTask, compileAll } from './compile-all.ts'
import { decodeText } from './decode.ts'
import { locateKey } from './front-matter.ts'
import { readChanges } from './git.ts'
import type { FoundFile } from './list-files.ts'
import { readBytes } from './read-bytes.ts'
import type { ReadOptions } from './read-corpus.ts'

/** Reads and compiles Markdown files. What is not text is a finding; everything else is a source, whole or not. */
export async function readSources(
  files: readonly FoundFile[],
  contentFolder: string,
  config: Config,
  options: ReadOptions,
): Promise<{ files: SourceFile[]; suspects: string[]; findings: Finding[] }> {
  const cache = options.cacheFolder === undefined ? undefined : new BodyCache(join(options.cacheFolder, 'bodies'))
  const texts = readTexts(files, contentFolder, config)
  const cached = texts.read.map(({ key }) => cache?.get(key))
  const missing = texts.read.filter((_, index) => cached[index] === undefined)
  const compiled = await compileAll(
    missing.map(({ task }) => task),
    options.onProgress,
  )
  const fresh = new Map(missing.map(({ key }, index) => [key, compiled[index]]))
  const changes = readChanges(options.root)
  const suspects: string[] = []
  const sources = texts.read.map(({ found, path, key, task, digest }, index): SourceFile => {
    const compiled = (cached[index] ?? fresh.get(key)) as Compiled
    const { frontMatter, body, problems } = compiled
    const { data, block } = frontMatter
    cache?.set(key, compiled)
    if (block !== undefined && isSuspectData(block.source)) suspects.push(found.file)
    return {
      file: found.file,
      path,
      locale: task.locale,
      data,
      body,
      isTrusted: task.mayRunCode,
      problems,
      locate: (keys) => (block === undefined ? undefined : locateKey(block, keys)),
      change: changes.get(found.file),
      digest,
    }
  })
  cache?.save()
  return { files: sources, suspects, findings: texts.findings }
}

interface ReadText {
  found: FoundFile
  path: string
  /** What reading and compiling it depends on. */
  key: string
  task: CompileTask
  digest: string
}

function readTexts(
  files: readonly FoundFile[],
  contentFolder: string,
  config: Config,
): { read: ReadText[]; findings: Finding[] } {
  const toPath = ({ file }: FoundFile): string => (contentFolder === '' ? file : file.slice(contentFolder.length + 1))
  const { locales, defaultLocale } = toLocales(files.map(toPath), config)
  const isTrusted = config.trusted.length > 0 ? picomatch(config.trusted) : () => false
  const read: ReadText[] = []
  const findings: Finding[] = []
  for (const found of files) {
    const text = readText(found, config.maxFileSize)
    if (typeof text !== 'string') {
      findings.push(text)
      continue
    }
    const path = toPath(found)
    const format = /\.mdx$/i.test(path) ? 'mdx' : 'md'
    const mayRunCode = format === 'mdx' && isTrusted(found.file)
    const { locale } = splitLocale(path, locales, defaultLocale)
    const digest = toDigest(text)
    const key = toDigest(`${compilerVersion} ${format}${mayRunCode ? ' trusted' : ''} ${locale} ${digest}`)
    read.push({ found, path, key, task: { text, format, locale, mayRunCode }, digest })
  }
  return { read, findings }
}

/** The text of a file, or why it has none. */
function readText({ file, path, size }: FoundFile, maxFileSize: number): string | Finding {
  const refuse = (message: string, advice: string, line = 1, column = 1): Finding => {
    const at = { type: 'source' as const, file, line, column }
    return { code: 'content/unreadable', severity: 'error', at, message, advice }
  }
  if (size > maxFileSize) {
    const message = `This file has ${size} bytes; ${maxFileSize} is the limit.`
    return refuse(message, 'Split it, or raise "maxFileSize" in kb.config.ts.')
  }
  const bytes = readBytes(path)
  if ('reason' in bytes) return refuse(`This file cannot be read: ${bytes.reason}.`, 'Let this user read it.')
  const decoded = decodeText(bytes)
  if ('text' in decoded) return decoded.text
  const { message, advice, line, column } = decoded.problem
  return refuse(message, advice, line, column)
}

function toDigest(text: string): string {
  return hash('sha256', text).slice(0, 32)
}
