import { existsSync, readFileSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { compareFindings, type Finding, type SourceLocation } from '../core/domain/finding.ts'
import { toOneLine } from '../core/text/one-line.ts'
import { toDiskPath } from '../io/disk-path.ts'
import { productFolder } from '../io/product-folder.ts'
import { toArticleVersions } from '../views/article.ts'
import { type Site, toHref } from '../views/site.ts'
import { PagesError } from './page-error.ts'

/** Trusted files whose code cannot be bundled, or fails while their page is rendered. */
export class TrustedFault extends Error {
  /** Errors, at least one. */
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[], cause: unknown) {
    super(findings.map(({ message }) => message).join(' '), { cause })
    this.findings = findings
  }
}

/** What the bundler knows of one error; its place is in the file as written if a plugin tells it. */
interface BundlerError extends Error {
  id?: string
  kind?: string
  loc?: { file?: string; line?: number; column?: number }
}

/** What in an error of a build is for writers of trusted files to mend; `undefined` where it has another cause. */
export function findTrustedFault(error: unknown, root: string, site: Site): TrustedFault | undefined {
  const findings = error instanceof PagesError ? ofPages(error, root, site) : ofBundler(error, root)
  // The bundler reads files at once, and tells first what it came upon first.
  return findings.length === 0 ? undefined : new TrustedFault(findings.sort(compareFindings), error)
}

/** One for each file, which pages of several languages may show. */
function ofPages({ pages }: PagesError, root: string, site: Site): Finding[] {
  const shown = site.corpus.locales
    .flatMap(({ tag }) => toArticleVersions(site, tag))
    .filter(({ article }) => article.isTrusted)
  const files = new Map(shown.map(({ article, route }) => [toHref(site, route), article.file]))
  const reasons = new Map<string, string>()
  for (const { pathname, reason } of pages) {
    const file = files.get(pathname)
    if (file !== undefined && !reasons.has(file)) reasons.set(file, reason)
  }
  return [...reasons].map(([file, reason]) => report(locate(root, file, reason), reason))
}

function ofBundler(error: unknown, root: string): Finding[] {
  const errors = error instanceof Error && 'errors' in error ? (error.errors as BundlerError[]) : []
  return errors.flatMap((one) => toFinding(one, root))
}

function toFinding({ id, kind, loc, message }: BundlerError, root: string): Finding[] {
  const file = findContent(id ?? loc?.file ?? / in (.+\.mdx)$/m.exec(message)?.[1] ?? '', root)
  if (file === undefined) return []
  const reason = toReason(message)
  const { line, column } = loc ?? {}
  const isOfSource = kind === undefined && line !== undefined && column !== undefined
  return [report(isOfSource ? { type: 'source', file, line, column } : locate(root, file, reason), reason)]
}

/**
 * The file below the root that the bundler means by a path; a part of a file has a query behind it. What it makes up has
 * none, and in the product's own code nobody else can mend anything.
 */
function findContent(path: string, root: string): string | undefined {
  const whole = resolve(path.replace(/\?.*$/, ''))
  const file = relative(root, whole)
  const isOwn = whole.startsWith(join(productFolder, 'src', sep))
  if (file === '' || isAbsolute(file) || file.split(sep)[0] === '..' || isOwn || !existsSync(whole)) return undefined
  return file.split(sep).join('/').normalize('NFC')
}

/** Without colours, the frame below the first line, a code in front, and places that are told beside it. */
function toReason(message: string): string {
  const [line = ''] = message
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's colours begin so
    .replace(/\u001b\[[\d;]*m/g, '')
    .split('\n')
    .filter((candidate) => candidate.trim() !== '')
  return toOneLine(line)
    .replace(/^\[[A-Z_]+\] /, '')
    .replace(/^\d+:\d+: /, '')
    .replace(/ in .+\.mdx$/, '')
    .replace(/ \([\w-]+:[\w-]+\)$/, '')
    .replace(/\.$/, '')
}

/** Bundled code has other lines than the file: the name that the reason gives is looked up in it. */
function locate(root: string, file: string, reason: string): SourceLocation {
  const name = /['"]([^'"]+)['"]/.exec(reason)?.[1] ?? /^([\w$.]+) is not /.exec(reason)?.[1]
  const source = readFileSync(toDiskPath(root, file), 'utf8').replace(/\r\n?/g, '\n')
  const start = /^---\n[\s\S]*?\n---\n/.exec(source)?.[0].length ?? 0
  const at = name === undefined ? -1 : source.indexOf(name, start)
  if (at === -1) return { type: 'file', file }
  const before = source.slice(0, at).split('\n')
  return { type: 'source', file, line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

const report = (at: SourceLocation, reason: string): Finding => ({
  code: 'content/trusted-code',
  severity: 'error',
  at,
  message: `The code of this file, which "trusted" lets run, fails: ${reason}.`,
  advice: 'Correct it, or take the file out of "trusted" in kb.config.ts.',
})
