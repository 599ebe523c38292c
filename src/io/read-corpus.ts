import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import picomatch from 'picomatch'
import { buildCorpus } from '../core/corpus/build-corpus.ts'
import { splitLocale, toLocales } from '../core/corpus/locales.ts'
import { createResolver, type Resolve, splitTarget } from '../core/corpus/resolve-links.ts'
import type { SourceFile } from '../core/corpus/source-file.ts'
import type { Change } from '../core/domain/article.ts'
import type { Config } from '../core/domain/config.ts'
import type { Corpus } from '../core/domain/corpus.ts'
import { compareFindings, type Finding } from '../core/domain/finding.ts'
import { compileMarkdown, compilerVersion } from '../core/markdown/compile.ts'
import { isInternal } from '../core/markdown/references.ts'
import { BodyCache, type Compiled } from './body-cache.ts'
import { readConfig } from './config-file.ts'
import { decodeText } from './decode.ts'
import { readFrontMatter } from './front-matter.ts'
import { readChanges } from './git.ts'
import { type FoundFile, listFiles } from './list-files.ts'
import { isPublishable, readAssets } from './read-assets.ts'
import { readBytes } from './read-bytes.ts'

export interface ReadOptions {
  root: string
  /** Folders to leave out, absolute: the output and the cache. */
  skip: readonly string[]
  /** Where compiled bodies are kept between runs; none are if absent. */
  cacheFolder?: string
  includeDrafts?: boolean
  onProgress?: (done: number, all: number) => void
}

export interface ReadResult {
  corpus: Corpus
  /** Everything wrong, errors and warnings, sorted. */
  findings: Finding[]
  resolve: Resolve
  /** Content folder below the root: `content`, or empty. */
  contentFolder: string
  /** Number of Markdown files found, read or not. */
  fileCount: number
  configFile: string | undefined
}

/** Reads a root: settings, articles, assets, history. Throws only where the disk does. */
export async function readCorpus(options: ReadOptions): Promise<ReadResult> {
  const { root } = options
  const { config, configFile, findings: configFindings } = await readConfig(root)
  const contentFolder = isFolder(join(root, 'content')) ? 'content' : ''
  const listed = listFiles(root, contentFolder, config.ignore, options.skip)
  const markdown = listed.files.filter(({ file }) => /\.mdx?$/i.test(file))
  const sources = readSources(markdown, contentFolder, config, options)
  const repository = contentFolder === '' ? listed : listFiles(root, '', config.ignore, options.skip)
  const { assets, findings: assetFindings } = readAssets(findReferenced(sources.files, repository.files, contentFolder))
  const built = buildCorpus({ config, sources: sources.files, assets, includeDrafts: options.includeDrafts ?? false })
  const all = new Set(repository.files.map(({ file }) => file))
  return {
    corpus: built.corpus,
    findings: [...configFindings, ...listed.findings, ...sources.findings, ...assetFindings, ...built.findings].sort(
      compareFindings,
    ),
    resolve: createResolver(built.corpus, contentFolder, (path) => all.has(path) || existsSync(join(root, path))),
    contentFolder,
    fileCount: markdown.length,
    configFile,
  }
}

function readSources(
  files: readonly FoundFile[],
  contentFolder: string,
  config: Config,
  options: ReadOptions,
): { files: SourceFile[]; findings: Finding[] } {
  const cache = options.cacheFolder === undefined ? undefined : new BodyCache(join(options.cacheFolder, 'bodies'))
  const toPath = (file: string): string => (contentFolder === '' ? file : file.slice(contentFolder.length + 1))
  const { locales, defaultLocale } = toLocales(
    files.map(({ file }) => toPath(file)),
    config,
  )
  const changes = readChanges(options.root)
  const isTrusted = config.trusted.length > 0 ? picomatch(config.trusted) : () => false
  const sources: SourceFile[] = []
  const findings: Finding[] = []
  for (const [index, found] of files.entries()) {
    options.onProgress?.(index, files.length)
    const { locale } = splitLocale(toPath(found.file), locales, defaultLocale)
    const source = readSource(found, { path: toPath(found.file), locale, config, cache, changes, isTrusted })
    if ('code' in source) findings.push(source)
    else sources.push(source)
  }
  options.onProgress?.(files.length, files.length)
  cache?.save()
  return { files: sources, findings }
}

interface SourceContext {
  path: string
  locale: string
  config: Config
  cache: BodyCache | undefined
  changes: ReadonlyMap<string, Change>
  isTrusted: (file: string) => boolean
}

function readSource({ file, path: diskPath, size }: FoundFile, context: SourceContext): SourceFile | Finding {
  const { path, locale, config, cache, changes } = context
  const refuse = (message: string, advice: string, line = 1, column = 1): Finding => {
    const at = { type: 'source' as const, file, line, column }
    return { code: 'content/unreadable', severity: 'error', at, message, advice }
  }
  if (size > config.maxFileSize) {
    const message = `This file has ${size} bytes; ${config.maxFileSize} is the limit.`
    return refuse(message, 'Split it, or raise "maxFileSize" in kb.config.ts.')
  }
  const bytes = readBytes(diskPath)
  if ('reason' in bytes) return refuse(`This file cannot be read: ${bytes.reason}.`, 'Let this user read it.')
  const decoded = decodeText(bytes)
  if ('problem' in decoded) {
    const { message, advice, line, column } = decoded.problem
    return refuse(message, advice, line, column)
  }
  const { data, content, locate, problems } = readFrontMatter(decoded.text)
  const format = /\.mdx$/i.test(file) ? 'mdx' : 'md'
  const isTrusted = format === 'mdx' && context.isTrusted(file)
  const key = toDigest(`${compilerVersion} ${format}${isTrusted ? ' trusted' : ''} ${locale}\n${content}`)
  const compiled: Compiled = cache?.get(key) ?? compileMarkdown(content, { format, locale, mayRunCode: isTrusted })
  cache?.set(key, compiled)
  return {
    file,
    path,
    locale,
    data,
    body: compiled.body,
    isTrusted,
    problems: [...problems, ...compiled.problems],
    locate,
    change: changes.get(file),
    digest: toDigest(decoded.text),
  }
}

/** The publishable files that some article points at, wherever below the root they are. */
function findReferenced(
  sources: readonly SourceFile[],
  files: readonly FoundFile[],
  contentFolder: string,
): FoundFile[] {
  const names = new Map<string, FoundFile[]>()
  for (const found of files) {
    if (!isPublishable(found.file)) continue
    const name = found.file.slice(found.file.lastIndexOf('/') + 1)
    names.set(name, [...(names.get(name) ?? []), found])
  }
  const wanted = new Set<FoundFile>()
  for (const { file, body } of sources) {
    for (const { target } of body.references) {
      if (!isInternal(target)) continue
      const { path } = splitTarget(target)
      for (const found of names.get(path.slice(path.lastIndexOf('/') + 1)) ?? [])
        if (mayMean(path, file, found.file, contentFolder)) wanted.add(found)
    }
  }
  return [...wanted].sort((a, b) => (a.file < b.file ? -1 : 1))
}

/** A path from the top may start at the content folder, a locale's, or a static one: its end decides. */
function mayMean(path: string, from: string, file: string, contentFolder: string): boolean {
  if (path.startsWith('/')) return `/${file}`.endsWith(path) || file === `${contentFolder}${path}`
  const segments = from.split('/').slice(0, -1)
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/') === file
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function toDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
