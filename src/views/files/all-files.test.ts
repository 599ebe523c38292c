import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCorpus } from '../../io/read-corpus.ts'
import { corporaFolder, hasSharedData, sharedCorpora } from '../../shared-data.fixture.ts'
import { createSite } from '../site.ts'
import { toSiteFiles } from './all-files.ts'
import { exampleFiles, exampleSite } from './example-site.fixture.ts'

const security = { contact: 'a@example.com', expires: '2027-01-01' }

test('a site with an address has every file that machines look for', () => {
  const files = exampleFiles({
    config: { security },
    files: { 'en/a.md': { data: { redirects: ['/old'] } }, 'zh-cn/a.md': 'A' },
  })
  expect(Object.keys(files).sort()).toEqual([
    '.well-known/security.txt',
    '_headers',
    '_redirects',
    '_server/nginx.conf',
    'a.md',
    'api/articles.json',
    'changes.xml',
    'llms.txt',
    'old/index.html',
    'opensearch.xml',
    'robots.txt',
    'sitemap.xml',
    'zh-cn/a.md',
    'zh-cn/changes.xml',
    'zh-cn/opensearch.xml',
  ])
})

test('a site without an address has those that do without one', () => {
  const files = exampleFiles({ config: { url: undefined }, files: { 'a.md': 'A' } })
  expect(Object.keys(files).sort()).toEqual([
    '_headers',
    '_server/nginx.conf',
    'a.md',
    'api/articles.json',
    'llms.txt',
    'robots.txt',
  ])
})

test('every address is below the base', () => {
  const files = exampleFiles({
    config: { base: '/kb/', security },
    files: { 'en/a.md': { text: '[b](b.md)', data: { redirects: ['/old'] } }, 'en/b.md': 'B', 'zh-cn/a.md': 'A' },
  })
  const addresses = Object.values(files).flatMap(
    (content) => content.match(/https:\/\/help\.example\.com[^\s"<)]*/g) ?? [],
  )
  expect(addresses.length).toBeGreaterThan(30)
  expect(addresses.filter((address) => !address.startsWith('https://help.example.com/kb/'))).toEqual([])
})

test('an article called like one of the files moves aside', () => {
  const site = exampleSite({ files: { 'robots.txt.md': 'A', 'changes.xml.md': 'B', 'llms.txt.md': 'C' } })
  const folders = site.corpus.articles.map(({ route }) => route.slice(1, -1))
  const paths = [...toSiteFiles(site, () => '')].map(({ path }) => path)
  expect(paths.filter((path) => folders.includes(path))).toEqual([])
})

test('the same corpus gives the same bytes', () => {
  const example = {
    config: { security },
    files: { 'b.md': '[a](a.md)', 'a.md': { data: { redirects: ['/x', '/Y'] } } },
  }
  expect(exampleFiles(example)).toEqual(exampleFiles(example))
})

test('files for five thousand articles take seconds of a processor at the most', () => {
  const text = `# Title\n\n${'Text with a [link](p1.md) and `code`.\n\n'.repeat(60)}`
  const small = exampleSite({
    files: Object.fromEntries(
      [...Array(50)].map((_, index) => [`p${index}.md`, { data: { reviewed: '2026-01-01' }, text }]),
    ),
  })
  const articles = [...Array(100)].flatMap((_, copy) =>
    small.corpus.articles.map((article) => ({
      ...article,
      route: `/${copy}${article.route}`,
      id: `${copy}/${article.id}`,
    })),
  )
  const site = createSite({ ...small.corpus, articles }, small.resolve, 'big')
  const start = process.cpuUsage()
  let count = 0
  for (const { content } of toSiteFiles(site, () => text)) count += content === '' ? 0 : 1
  expect(count).toBeGreaterThan(5000)
  // Half a second where nothing else runs; the bound leaves room for a busy machine.
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1e6).toBeLessThan(10)
})

describe.skipIf(!hasSharedData)('on other people’s folders (needs ../shared/data)', () => {
  test.each(sharedCorpora)('no two files of %s have one path, in whatever case', async (name) => {
    const root = join(corporaFolder, name)
    const { corpus, resolve } = await readCorpus({ root, skip: [] })
    const site = createSite({ ...corpus, config: { ...corpus.config, url: 'https://help.example.com' } }, resolve, name)
    const pages = corpus.articles.map(({ route }) => `${route.slice(1)}index.html`)
    const files = [...toSiteFiles(site, (file) => readFileSync(join(root, file), 'utf8'))].map(({ path }) => path)
    const paths = [...pages, ...files].map((path) => path.toLowerCase())
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([])
    const folders = new Set(
      paths.flatMap((path) => path.split('/').map((_, depth, all) => all.slice(0, depth).join('/'))),
    )
    expect(paths.filter((path) => folders.has(path))).toEqual([])
  })
})
