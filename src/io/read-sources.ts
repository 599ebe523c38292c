import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import picomatch from 'picomatch'
import { splitLocale, toLocales } from '../core/corpus/locales.ts'
import type { SourceFile } from '../core/corpus/source-file.ts'
import type { Config } from '../core/domain/config.ts'
import type { Finding } from '../core/domain/finding.ts'
import type { Body } from '../core/markdown/body.ts'
import { readChanges } from './git.ts'
import type { FoundFile } from './list-files.ts'
import { locateKey } from './locate-key.ts'
import type { ReadOptions } from './read-corpus.ts'
import type { FileRead, FileTask, PackTask, Refusal } from './read-pack.ts'
import { readPacks } from './read-packs.ts'

/**
 * Reads and compiles Markdown files. What is not text is a finding; everything else is a source, whole or not.
 *
 * @param withHtml whether the HTML of the texts will be asked for; without, asking throws
 */
export async function readSources(
  files: readonly FoundFile[],
  contentFolder: string,
  config: Config,
  options: ReadOptions,
  withHtml: boolean,
): Promise<{ files: SourceFile[]; findings: Finding[] }> {
  const tasks = toTasks(files, contentFolder, config)
  const packs = toPacks(tasks, { maxFileSize: config.maxFileSize, withHtml, cacheFolder: options.cacheFolder })
  const isKnown = packs.some(({ task }) => task.cache !== undefined && existsSync(task.cache))
  const reading = readPacks(
    packs.map(({ task }) => task),
    isKnown,
    (done) => options.onProgress?.(done, files.length),
  )
  options.onStarted?.()
  const changes = readChanges(options.root)
  const answers = await reading
  const read: FileRead[] = []
  for (const [index, { members }] of packs.entries())
    for (const [place, member] of members.entries()) read[member] = answers[index]?.files[place] as FileRead
  const findings: Finding[] = []
  const sources = tasks.flatMap(({ file, path, task }, index): SourceFile[] => {
    const answer = read[index] as FileRead
    if ('refusal' in answer) {
      findings.push(toFinding(file, answer.refusal))
      return []
    }
    const { reading, html, digest } = answer
    const { data, block } = reading.frontMatter
    return [
      {
        file,
        path,
        locale: task.locale,
        data,
        body: toBody(reading.body, html),
        isTrusted: task.mayRunCode,
        problems: reading.problems,
        locate: (keys) => (block === undefined ? undefined : locateKey(block, keys)),
        change: changes.get(file),
        digest,
      },
    ]
  })
  return { files: sources, findings }
}

interface Task {
  /** Path below the root. */
  file: string
  /** Path below the content folder. */
  path: string
  task: FileTask
}

function toTasks(files: readonly FoundFile[], contentFolder: string, config: Config): Task[] {
  const toPath = ({ file }: FoundFile): string => (contentFolder === '' ? file : file.slice(contentFolder.length + 1))
  const { locales, defaultLocale } = toLocales(files.map(toPath), config)
  const isTrusted = config.trusted.length > 0 ? picomatch(config.trusted) : () => false
  return files.map((found) => {
    const path = toPath(found)
    const format = /\.mdx$/i.test(path) ? 'mdx' : 'md'
    const mayRunCode = format === 'mdx' && isTrusted(found.file)
    const { locale } = splitLocale(path, locales, defaultLocale)
    return { file: found.file, path, task: { path: found.path, size: found.size, format, locale, mayRunCode } }
  })
}

/** At 5,000 articles a pack holds about 80: an edit rewrites one of them. */
const packCount = 64

/** Spreads files over packs by their paths, so that an edit does not move them. `members` are indexes into `tasks`. */
function toPacks(
  tasks: readonly Task[],
  { cacheFolder, ...rest }: { cacheFolder: string | undefined; maxFileSize: number; withHtml: boolean },
): { members: number[]; task: PackTask }[] {
  const byNumber = Map.groupBy(tasks.keys(), (index) => crc32(tasks[index]?.file ?? '') % packCount)
  return [...byNumber].map(([number, members]) => {
    const name = number.toString().padStart(2, '0')
    const cache = cacheFolder === undefined ? undefined : join(cacheFolder, 'bodies', name)
    return { members, task: { ...rest, cache, files: members.map((index) => (tasks[index] as Task).task) } }
  })
}

/** HTML becomes a text when it is asked for, each time: a site asks two or three times, a check never. */
function toBody(facts: Omit<Body, 'html'>, html: Uint8Array | undefined): Body {
  return {
    ...facts,
    get html() {
      if (html === undefined) throw new Error('this text was read without its HTML')
      return Buffer.from(html.buffer, html.byteOffset, html.byteLength).toString()
    },
  }
}

function toFinding(file: string, { message, advice, line, column }: Refusal): Finding {
  const at = { type: 'source' as const, file, line, column }
  return { code: 'content/unreadable', severity: 'error', at, message, advice }
}
