import { chmodSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Page, readPages } from './support/pages.ts'
import { type BuildResult, buildOrThrow, runBuild } from './support/run-build.ts'
import { makeScratch } from './support/scratch.ts'
import { listTree, readTimes } from './support/tree.ts'

const corpora = fileURLToPath(new URL('../../../shared/data/corpora/', import.meta.url))
const scratch = makeScratch('corpora')

/** What `api/articles.json` says of an article, as far as it is looked at here. */
interface Entry {
  id: string
  locale: string
  route: string
  title: string
}

/** A Markdown file as its folder shows it to somebody who knows nothing of the product. */
interface Source {
  file: string
  text: string
  title: string | undefined
  locale: string
  /** Below the language's folder, without extension. */
  path: string
}

const corpusTable = [
  { name: 'openshift-runbooks', content: '', locales: {}, links: 75 },
  { name: 'prometheus-docs', content: '', locales: {}, links: 130 },
  { name: 'prometheus-operator-runbooks', content: 'content/', locales: {}, links: 1 },
  { name: 'tidb-operator-docs', content: '', locales: { en: 'en', zh: 'zh' }, links: 690 },
] as { name: string; content: string; locales: Record<string, string>; links: number }[]

describe.each(corpusTable)('$name', ({ name, content, locales, links }) => {
  const root = join(corpora, name)
  const isThere = existsSync(root)
  const out = join(scratch, name)
  let before: Record<string, string> = {}
  let result: BuildResult
  let sources: Source[] = []
  let entries: Entry[] = []
  let pages = new Map<string, Page>()

  beforeAll(async () => {
    if (!isThere) return
    before = readTimes(root)
    result = await runBuild({ root, out })
    sources = listTree(join(root, content))
      .filter((file) => /\.mdx?$/i.test(file) && !file.split('/').some((part) => part.startsWith('.')))
      .map((file) => toSource(root, content, file, locales))
      .filter(({ text }) => !/^draft:\s*true\s*$/m.test(frontMatterOf(text)))
    const { articles } = JSON.parse(readFileSync(join(out, 'api/articles.json'), 'utf8')) as { articles: Entry[] }
    entries = articles
    pages = readPages(out)
  })

  const findEntry = ({ path, locale }: Source): Entry | undefined => {
    const isFolderPage = /(?:^|\/)(?:README|_?index)$/i.test(path)
    const ids = isFolderPage ? [path, dirname(path)] : [path]
    return entries.find((entry) => entry.locale === locale && ids.includes(entry.id))
  }

  test.runIf(isThere)('builds', () => {
    expect([result.code, result.stderr.match(/: error /g)]).toEqual([0, null])
  })

  test.runIf(isThere)('has a page for every file and no article besides', () => {
    expect(sources.filter((source) => findEntry(source) === undefined).map(({ file }) => file)).toEqual([])
    expect(new Set(sources.map(findEntry)).size).toBe(sources.length)
    expect(entries.length).toBe(sources.length)
    const missing = entries.filter(({ route }) => !existsSync(join(out, route, 'index.html')))
    expect(missing).toEqual([])
  })

  test.runIf(isThere)('gives every page the title that its file has, as heading and as name', () => {
    const wrong = sources.flatMap((source) => {
      const entry = findEntry(source)
      const page = pages.get(`${entry?.route}`)
      const titles = [entry?.title, page?.headings.join(' | ')].map(toPlain)
      const expected = toPlain(source.title ?? '')
      return source.title === undefined || titles.every((title) => title === expected) ? [] : [[source.file, ...titles]]
    })
    expect(wrong).toEqual([])
  })

  test.runIf(isThere)('leads every link that resolves in the repository to the page of the file', () => {
    const byFile = new Map(sources.map((source) => [content + source.file, source]))
    const found = sources.flatMap((source) =>
      findLinks(source.text).flatMap((target) => {
        const candidates = toRepositoryPaths(content + source.file, target, content + (locales[source.locale] ?? ''))
        const to = candidates.map((path) => byFile.get(path)).find((candidate) => candidate !== undefined)
        return to === undefined ? [] : [{ source, target, to }]
      }),
    )
    const lost = found.filter(({ source, to }) => {
      const from = findEntry(source)
      const route = findEntry(to)?.route ?? ''
      return !pages.get(from?.route ?? '')?.links.some(({ path }) => path === route)
    })
    expect(lost.map(({ source, target }) => `${source.file}: ${target}`)).toEqual([])
    // Had the walk found few links, it would prove nothing.
    expect(found.length).toBeGreaterThanOrEqual(links)
  })

  test.runIf(isThere)(
    'has no link to a file that is not there, nor to a heading that its source does not miss too',
    () => {
      const broken = [...pages.values()].flatMap((page) =>
        page.links.flatMap(({ path, fragment }) => {
          const target = pages.get(path)
          if (target === undefined)
            return existsSync(join(out, path)) && !path.endsWith('/') ? [] : [`${page.path}: ${path}`]
          if (fragment === '' || fragment === 'top' || target.ids.has(fragment)) return []
          return isMissedBySource(path, fragment) ? [] : [`${page.path}: ${path}#${fragment}`]
        }),
      )
      expect(broken).toEqual([])
    },
  )

  /** The file that the page is made of has no such heading and no such id either. */
  const isMissedBySource = (path: string, fragment: string): boolean => {
    const source = sources.find((candidate) => findEntry(candidate)?.route === path)
    return source !== undefined && !findFragments(source.text).has(fragment)
  }

  const hasLanguages = isThere && Object.keys(locales).length > 1
  test.runIf(hasLanguages)('has every language, with a link to each other version', async () => {
    expect([...new Set(entries.map(({ locale }) => locale))].sort()).toEqual(Object.keys(locales).sort())
    const byId = Map.groupBy(entries, ({ id }) => id)
    const pairs = [...byId.values()].filter((versions) => versions.length === Object.keys(locales).length)
    expect(pairs.length).toBeGreaterThan(100)
    const withAddress = join(scratch, `${name}-with-address`)
    cpSync(root, withAddress, { recursive: true })
    chmodSync(withAddress, 0o755)
    writeFileSync(join(withAddress, 'kb.config.ts'), "export default { url: 'https://docs.example.org' }\n")
    await buildOrThrow({ root: withAddress, out: join(withAddress, 'dist') })
    const published = readPages(join(withAddress, 'dist'), 'https://docs.example.org')
    for (const versions of pairs)
      for (const { route, locale } of versions) {
        const page = published.get(route)
        expect([route, page?.language]).toEqual([route, locale])
        for (const other of versions) expect(page?.alternates).toMatchObject({ [other.locale]: other.route })
      }
  })

  test.runIf(isThere)('leaves the folder as it was', () => {
    expect(readTimes(root)).toEqual(before)
  })
})

function toSource(root: string, content: string, file: string, locales: Record<string, string>): Source {
  const text = readFileSync(join(root, content, file), 'utf8')
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
  const [locale = 'en', folder = ''] = Object.entries(locales).find(([, name]) => file.startsWith(`${name}/`)) ?? []
  const path = file.slice(folder === '' ? 0 : folder.length + 1).replace(/\.mdx?$/i, '')
  return { file, text, locale, path, title: findTitle(text) }
}

function frontMatterOf(text: string): string {
  return /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? ''
}

/** The simple rule: `title:` of the front matter, else the first `# heading` or underlined one. */
function findTitle(text: string): string | undefined {
  const written = /^title:\s*(.+)$/m.exec(frontMatterOf(text))?.[1]?.trim()
  if (written !== undefined) return written.replace(/^(['"])(.*)\1$/, '$2')
  const body = withoutCode(text.replace(/^---\n[\s\S]*?\n---\n/, ''))
  return /^#[ \t]+(.+?)[ \t]*#*$/m.exec(body)?.[1] ?? /^(\S.*)\n=+[ \t]*$/m.exec(body)?.[1]
}

/** A fence that nobody closes reaches to the end. */
function withoutCode(text: string): string {
  const fences = /^[ \t]*(`{3,}|~{3,})(?:[\s\S]*?^[ \t]*\1[`~]*[ \t]*$|[\s\S]*)/gm
  return text.replace(fences, '').replace(/<!--[\s\S]*?-->/g, '')
}

function toPlain(title: string | undefined): string {
  return (title ?? '')
    .replace(/\s*\{#[^}]*\}\s*$/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/[`*\\]|\b_|_\b/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/** Targets of inline and reference links, outside of code. */
function findLinks(text: string): string[] {
  const body = withoutCode(text).replace(/`[^`\n]*`/g, '')
  const inline = [...body.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+["'(][^)]*)?\)/g)].map(([, target = '']) => target)
  const defined = [...body.matchAll(/^ {0,3}\[[^\]^]+\]:\s*<?(\S+?)>?(?:\s|$)/gm)].map(([, target = '']) => target)
  return [...inline, ...defined].filter((target) => !/^[a-z][a-z0-9+.-]*:|^\/\/|^#/i.test(target))
}

/** Files that a link may mean: beside the file as on GitHub, or from the top of the language or of all; `.md` or not. */
function toRepositoryPaths(from: string, target: string, top: string): string[] {
  const path = decodeURIComponent(target.replace(/[?#].*$/, '')).normalize('NFC')
  if (path === '') return []
  const paths = path.startsWith('/') ? [join(top, path), path.slice(1)] : [join(dirname(from), path)]
  const names = paths.map((name) => name.replace(/\/$/, ''))
  if (/\.mdx?$/i.test(path)) return names
  return names.flatMap((name) => [`${name}.md`, ...['README', 'index', '_index'].map((page) => `${name}/${page}.md`)])
}

/** Ids as written, and those that GitHub makes of headings. */
function findFragments(text: string): Set<string> {
  const written = [...text.matchAll(/\{#([^}\s]+)\s*\}|(?:id|name)="([^"]+)"/g)].map(([, a, b]) => a ?? b ?? '')
  const headings = [...withoutCode(text).matchAll(/^#{1,6}[ \t]+(.+)$/gm)].map(([, heading]) =>
    toPlain(heading)
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  )
  return new Set([...written, ...headings])
}
