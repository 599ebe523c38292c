import { existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import { type AnswerTest, AnswerTestsFileSchema } from '../core/answers/answer-tests.ts'
import { type SynonymsFile, SynonymsFileSchema } from '../core/answers/synonyms-file.ts'
import { buildCorpus } from '../core/corpus/build-corpus.ts'
import { toLocales } from '../core/corpus/locales.ts'
import { findUnknownNames, type UnknownName } from '../core/corpus/named-things.ts'
import { createResolver, type Resolve } from '../core/corpus/resolve-links.ts'
import { findWrittenLanguage } from '../core/corpus/written-language.ts'
import type { Article } from '../core/domain/article.ts'
import type { Config } from '../core/domain/config.ts'
import type { Corpus } from '../core/domain/corpus.ts'
import { compareFindings, type Finding } from '../core/domain/finding.ts'
import { isMarkdownFile } from '../core/text/markdown-ending.ts'
import { type ConfigRead, locateInConfig, readConfig } from './config-file.ts'
import { findReferenced } from './find-referenced.ts'
import { type FoundFile, listFiles } from './list-files.ts'
import { readAssets } from './read-assets.ts'
import { readBytes } from './read-bytes.ts'
import { readCoverageReport } from './read-coverage-report.ts'
import { readSources } from './read-sources.ts'
import { readYamlFile, type YamlFile } from './yaml-file.ts'

export interface ReadOptions {
  root: string
  /** The root's settings, where they have been read already. */
  config?: ConfigRead
  /** Folders to leave out, absolute: the output and the cache. */
  skip: readonly string[]
  /** Where compiled bodies are kept between runs; none are if absent. */
  cacheFolder?: string
  includeDrafts?: boolean
  /**
   * The HTML of the texts will be asked for: yes unless said. Without, asking throws; answer tests and synonyms, which are
   * checked against an index, bring it all the same.
   */
  withHtml?: boolean
  /** Called when the files are being read, by processes of their own where they are many. */
  onStarted?: () => void
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
  /** The answer tests of the content folder's `questions.yaml`. */
  questions: YamlFile<AnswerTest[]>
  /** The content folder's own `synonyms.yaml`. */
  synonyms: YamlFile<SynonymsFile>
}

/** What the product knows of support language, for a site that has no list of its own. */
const starterSynonyms = fileURLToPath(new URL('../../content/synonyms.yaml', import.meta.url))

/** Reads a root: settings, articles, assets, history. Throws only where the disk does. */
export async function readCorpus(options: ReadOptions): Promise<ReadResult> {
  const { root } = options
  const { config: given, configFile, findings: configFindings } = options.config ?? (await readConfig(root))
  const contentFolder = isFolder(join(root, 'content')) ? 'content' : ''
  const repository = listFiles(root, '', given.ignore, options.skip)
  const listed = listContent(repository, contentFolder, () =>
    listFiles(root, contentFolder, given.ignore, options.skip),
  )
  const markdown = listed.files.filter(({ file }) => isMarkdownFile(file))
  const config = withWrittenLanguage(given, markdown, contentFolder)
  const readOwn = <T>(name: string, schema: z.ZodType<T>): YamlFile<T> =>
    readYamlFile(join(root, contentFolder, name), contentFolder === '' ? name : `${contentFolder}/${name}`, schema)
  const synonyms = readOwn('synonyms.yaml', SynonymsFileSchema)
  const questions = readOwn('questions.yaml', AnswerTestsFileSchema)
  const withHtml = (options.withHtml ?? true) || questions.value !== undefined || synonyms.value !== undefined
  const sources = await readSources(markdown, contentFolder, config, options, withHtml)
  const assetFindings: Finding[] = []
  const built = buildCorpus({
    config,
    sources: sources.files,
    includeDrafts: options.includeDrafts ?? false,
    synonyms: synonyms.value ?? readYamlFile(starterSynonyms, 'synonyms.yaml', SynonymsFileSchema).value ?? {},
    assetsOf: (corpus) => {
      const { assets, findings } = readAssets(findReferenced(corpus, repository.files, contentFolder))
      assetFindings.push(...findings)
      return assets
    },
  })
  const coverage = config.coverage.page ? readCoverageReport(root, config.coverage.report) : undefined
  const corpus: Corpus = { ...built.corpus, ...(coverage?.report === undefined ? {} : { coverage: coverage.report }) }
  const all = new Set(repository.files.map(({ file }) => file))
  // What is not published yet is not shown where it lies either.
  const drafts = new Set(built.drafts.map(({ file }) => file))
  const unknown = findUnknownNames(
    config,
    built.corpus,
    sources.files.map(({ path }) => path),
  )
  const nameFindings = configFile === undefined ? [] : unknown.map((name) => toNameFinding(configFile, name))
  return {
    corpus,
    drafts: built.drafts,
    files: repository.files,
    findings: [
      ...configFindings,
      ...nameFindings,
      ...listed.findings,
      ...sources.findings,
      ...assetFindings,
      ...synonyms.findings,
      ...questions.findings,
      ...(coverage?.findings ?? []),
      ...built.findings,
    ].sort(compareFindings),
    resolve: createResolver(
      built.corpus,
      contentFolder,
      (path) => !drafts.has(path) && (all.has(path) || existsSync(join(root, path))),
    ),
    questions,
    synonyms,
    contentFolder,
    fileCount: markdown.length,
    configFile,
  }
}

type Listed = ReturnType<typeof listFiles>

/**
 * What was listed of the content folder. Where the root's list has nothing of it, it is listed by itself: it may be a
 * link, which is not followed, or be spelt `Content` on a disk to which that is the same.
 */
function listContent(repository: Listed, contentFolder: string, list: () => Listed): Listed {
  if (contentFolder === '') return repository
  const isBelow = (file: string): boolean => file === contentFolder || file.startsWith(`${contentFolder}/`)
  const files = repository.files.filter(({ file }) => isBelow(file))
  if (files.length === 0) return list()
  return {
    files,
    findings: repository.findings.filter(({ at }) => at.type !== 'unavailable' && isBelow(at.file)),
  }
}

/** Files that are looked at to tell the language of a site that does not say it. */
const sampled = 40

/** Where neither the settings nor the folders say a language, the texts may. */
function withWrittenLanguage(config: Config, markdown: readonly FoundFile[], contentFolder: string): Config {
  if (config.defaultLocale !== undefined || config.locales !== undefined) return config
  const { locales } = toLocales(
    markdown.map(({ file }) => (contentFolder === '' ? file : file.slice(contentFolder.length + 1))),
    config,
  )
  if (locales.some(({ folder }) => folder !== '')) return config
  const step = Math.max(1, Math.floor(markdown.length / sampled))
  const texts = markdown
    .filter((_, index) => index % step === 0)
    .slice(0, sampled)
    .map(({ path }) => readBytes(path))
    .map((bytes) => ('reason' in bytes ? '' : bytes.subarray(0, 20_000).toString('utf8')))
  const defaultLocale = findWrittenLanguage(texts)
  return defaultLocale === undefined ? config : { ...config, defaultLocale }
}

function toNameFinding(configFile: string, { keys, message, advice }: UnknownName): Finding {
  const at = locateInConfig(configFile, basename(configFile), keys)
  return { code: 'config/invalid', severity: 'warning', at, message, advice }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
