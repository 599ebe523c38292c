import type { Article, Change } from '../domain/article.ts'
import { type ConfigInput, ConfigSchema } from '../domain/config.ts'
import type { Corpus } from '../domain/corpus.ts'
import type { Finding } from '../domain/finding.ts'
import { compileMarkdown } from '../markdown/compile.ts'
import { buildCorpus } from './build-corpus.ts'
import { createResolver, type Resolve } from './resolve-links.ts'

export interface ExampleFile {
  /** Front matter. */
  data?: Record<string, unknown>
  text?: string
  change?: Change
}

export interface Example {
  config?: ConfigInput
  /** Below the content folder; a text stands for a file without front matter. */
  files: Record<string, string | ExampleFile>
  /** Files below the root that are published as they are. */
  assets?: string[]
  /** Files below the root that are not published. */
  others?: string[]
  contentFolder?: string
  includeDrafts?: boolean
}

/** A corpus from texts in memory, read as the product reads files. */
export function exampleCorpus(example: Example): {
  corpus: Corpus
  drafts: Article[]
  findings: Finding[]
  resolve: Resolve
} {
  const folder = example.contentFolder ?? 'content'
  const sources = Object.entries(example.files).map(([path, written]) => {
    const { data = {}, text = '', change }: ExampleFile = typeof written === 'string' ? { text: written } : written
    const format = path.endsWith('.mdx') ? ('mdx' as const) : ('md' as const)
    const { body, problems } = compileMarkdown(text, { format, locale: 'en' })
    const file = folder === '' ? path : `${folder}/${path}`
    const locate = ([key]: readonly (string | number)[]) => {
      const index = Object.keys(data).indexOf(String(key))
      return index === -1 ? undefined : { line: index + 2, column: 1 }
    }
    return { file, path, locale: 'en', data, body, isTrusted: false, problems, locate, change, digest: path }
  })
  const assets = (example.assets ?? []).map((file) => {
    const size = /\.(?:png|svg)$/.test(file) ? { width: 4, height: 3 } : undefined
    return { file, route: `/assets/${file}`, size, digest: file }
  })
  const config = ConfigSchema.parse(example.config ?? {})
  const { corpus, drafts, findings } = buildCorpus({
    config,
    sources,
    assetsOf: () => assets,
    includeDrafts: example.includeDrafts ?? false,
  })
  const others = new Set([...(example.others ?? []), ...(example.assets ?? [])])
  return { corpus, drafts, findings, resolve: createResolver(corpus, folder, (path) => others.has(path)) }
}
