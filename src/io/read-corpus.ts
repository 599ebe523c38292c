import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildCorpus } from '../core/corpus/build-corpus.ts'
import { createResolver, type Resolve, splitTarget } from '../core/corpus/resolve-links.ts'
import type { SourceFile } from '../core/corpus/source-file.ts'
import type { Article } from '../core/domain/article.ts'
import type { Corpus } from '../core/domain/corpus.ts'
import { compareFindings, type Finding } from '../core/domain/finding.ts'
import { isInternal } from '../core/markdown/references.ts'
import { type ConfigRead, readConfig } from './config-file.ts'
import { type FoundFile, listFiles } from './list-files.ts'
import { isPublishable, readAssets } from './read-assets.ts'
import { readSources } from './read-sources.ts'

export interface ReadOptions {
  root: string
  /** The root's settings, where they have been read already. */
  config?: ConfigRead
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
  /** Articles that are not published because they are drafts. */
  drafts: Article[]
  /** Every file below the root that is not hidden or ignored. */
  files: FoundFile[]
  /** Content folder below the root: `content`, or empty. */
  contentFolder: string
  /** Number of Markdown files found, read or not. */
  fileCount: number
  configFile: string | undefined
}

/** Reads a root: settings, articles, assets, history. Throws only where the disk does. */
export async function readCorpus(options: ReadOptions): Promise<ReadResult> {
  const { root } = options
  const { config, configFile, findings: configFindings } = options.config ?? (await readConfig(root))
  const contentFolder = isFolder(join(root, 'content')) ? 'content' : ''
  const listed = listFiles(root, contentFolder, config.ignore, options.skip)
  const markdown = listed.files.filter(({ file }) => /\.mdx?$/i.test(file))
  const sources = await readSources(markdown, contentFolder, config, options)
  const repository = contentFolder === '' ? listed : listFiles(root, '', config.ignore, options.skip)
  const { assets, findings: assetFindings } = readAssets(findReferenced(sources.files, repository.files, contentFolder))
  const built = buildCorpus({ config, sources: sources.files, assets, includeDrafts: options.includeDrafts ?? false })
  const all = new Set(repository.files.map(({ file }) => file))
  return {
    corpus: built.corpus,
    findings: [...configFindings, ...listed.findings, ...sources.findings, ...assetFindings, ...built.findings].sort(
      compareFindings,
    ),
    drafts: built.drafts,
    files: repository.files,
    resolve: createResolver(built.corpus, contentFolder, (path) => all.has(path) || existsSync(join(root, path))),
    contentFolder,
    fileCount: markdown.length,
    configFile,
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
