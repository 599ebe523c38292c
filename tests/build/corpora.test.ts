import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { buildOrThrow } from './support/run-build.ts'
import { makeScratch } from './support/scratch.ts'
import { listTree, readTimes } from './support/tree.ts'

/** Content of others, beside the project where there is some: `contentFolder` is where its Markdown begins. */
const corpora = [
  { name: 'openshift-runbooks', contentFolder: '' },
  { name: 'prometheus-docs', contentFolder: '' },
  { name: 'prometheus-operator-runbooks', contentFolder: 'content' },
  { name: 'tidb-operator-docs', contentFolder: '' },
].map((corpus) => ({ ...corpus, root: join('../shared/data/corpora', corpus.name) }))

const scratch = makeScratch('corpora')

describe.each(corpora)('$name', ({ name, root, contentFolder }) => {
  test.skipIf(!existsSync(root))(
    'builds: every file has its page with its title, links that lead somewhere in the folder do on the site, and the folder is as before',
    { timeout: 240_000 },
    async () => {
      const before = readTimes(root)
      const out = join(scratch, name)
      await buildOrThrow({ root, out })

      const files = listMarkdown(join(root, contentFolder)).map((path) => posix.join(contentFolder, path))
      const published = files.filter((file) => !isDraft(readFileSync(join(root, file), 'utf8')))
      const { articles } = JSON.parse(readFileSync(join(out, 'api/articles.json'), 'utf8')) as { articles: Listed[] }
      expect(articles.length).toBe(published.length)
      const pages = new Map(
        articles.map((article) => [article.route, readPage(join(out, article.route, 'index.html'))]),
      )
      expect(new Set(articles.map(({ route }) => route)).size).toBe(published.length)

      const titles = articles.map(({ route }) => pages.get(route)?.title ?? '').sort()
      expect(titles).toEqual(published.map((file) => toTitle(file, readFileSync(join(root, file), 'utf8'))).sort())

      const dead = [...pages].flatMap(([route, { hrefs }]) =>
        hrefs.filter((href) => href.startsWith('/') && !leadsSomewhere(out, href)).map((href) => `${route} → ${href}`),
      )
      expect(dead).toEqual([])
      const lost =
        countLinksInFolder(root, published) - [...pages.values()].flatMap(({ bodyHrefs }) => bodyHrefs).length
      expect(lost).toBeLessThanOrEqual(0)
      expect(readTimes(root)).toEqual(before)
    },
  )
})

test.skipIf(!existsSync('../shared/data/corpora/tidb-operator-docs'))(
  'two folders named like languages are two languages of one site',
  () => {
    const out = join(scratch, 'tidb-operator-docs')
    const { html } = readPage(join(out, 'zh/get-started/index.html'))
    expect(html).toContain('<html lang="zh"')
    expect(html).toMatch(/<a[^>]+href="\/get-started\/"/)
    expect(readPage(join(out, 'get-started/index.html')).html).toMatch(/<a[^>]+href="\/zh\/get-started\/"/)
  },
)

interface Listed {
  route: string
}

type Node = DefaultTreeAdapterMap['node']

function listMarkdown(folder: string): string[] {
  return listTree(folder).filter(
    (path) => /\.mdx?$/.test(path) && !path.split('/').some((part) => part.startsWith('.')),
  )
}

const isDraft = (text: string): boolean => /^---\n(?:.*\n)*?draft: true\n(?:.*\n)*?---/.test(text)

/** A simple reading of its own: the front matter's title, else the first line with one hash, else the file's name. */
function toTitle(file: string, text: string): string {
  const [, matter = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? []
  const [, written] = /^\s*title:\s*(.+)$/m.exec(matter) ?? []
  if (written !== undefined) return fold(written.replace(/^(["'])(.*)\1$/, '$2'))
  const body = text.slice(matter.length).replace(/^(`{3,}|~{3,}).*\n[\s\S]*?^\1/gm, '')
  const [, heading] = /^#[ \t]+(.+?)[ \t]*#*$/m.exec(body) ?? []
  if (heading !== undefined) return fold(heading.replace(/[`*]|\[([^\]]*)\]\([^)]*\)/g, '$1'))
  const names = file.replace(/\.mdx?$/, '').split('/')
  const last = names.at(-1) ?? ''
  const name = /^_?index$|^readme$/i.test(last) && names.length > 1 ? (names.at(-2) ?? '') : last
  return fold(name.replace(/[-_]+/g, ' ')).replace(/^./, (letter) => letter.toUpperCase())
}

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Relative links to Markdown files that are there, as a writer sees them; code left out. */
function countLinksInFolder(root: string, files: readonly string[]): number {
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
      .replace(/^ *(`{3,}|~{3,})[\s\S]*?^ *\1/gm, '')
      .replace(/`[^`\n]*`/g, '')
    const targets = [...text.matchAll(/\]\((?!https?:|mailto:|#|\/)([^)\s#]+\.md)(?:#[^)\s]*)?\)/g)].map(
      ([, target = '']) => target,
    )
    return targets.filter((target) => existsSync(join(root, dirname(file), decodeURI(target))))
  }).length
}

function readPage(path: string): { html: string; title: string; hrefs: string[]; bodyHrefs: string[] } {
  const html = readFileSync(path, 'utf8')
  const document = parse(html)
  const main = find(document, (node) => node.nodeName === 'main')[0] ?? document
  const [heading] = find(main, (node) => node.nodeName === 'h1')
  const prose = find(main, (node) => /\bprose\b/.test(attribute(node, 'class') ?? ''))
  const toHrefs = (nodes: Node[]): string[] =>
    nodes
      .flatMap((node) => find(node, ({ nodeName }) => nodeName === 'a'))
      .flatMap((node) => attribute(node, 'href') ?? [])
  return { html, title: heading ? fold(toText(heading)) : '', hrefs: toHrefs([document]), bodyHrefs: toHrefs(prose) }
}

function find(node: Node, matches: (node: Node) => boolean): Node[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap((child) => find(child, matches)) : []
  return matches(node) ? [node, ...below] : below
}

const attribute = (node: Node, name: string): string | undefined =>
  'attrs' in node ? node.attrs.find((candidate) => candidate.name === name)?.value : undefined

const toText = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(toText).join('') : ''

function leadsSomewhere(out: string, href: string): boolean {
  const [path = '/'] = href.split(/[?#]/)
  const target = join(out, decodeURI(path))
  return (
    statSync(path.endsWith('/') ? join(target, 'index.html') : target, { throwIfNoEntry: false })?.isFile() === true
  )
}
