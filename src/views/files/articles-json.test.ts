import { expect, test } from 'vitest'
import { exampleFiles } from './example-site.fixture.ts'
import { hostileFiles, hostileTitles } from './hostile-titles.fixture.ts'

test('tells everything about an article but its text, and says null for what it does not have', () => {
  const files = exampleFiles({
    config: { base: '/kb/' },
    files: {
      'en/faq/login/reset.md': {
        data: {
          title: 'How do I reset my password?',
          description: 'By mail.',
          aliases: ['I forgot my password, what now?'],
          tags: ['login', 'mail'],
          product: 'app',
          versions: ['1.0', '2.0'],
          audience: 'user',
          tiers: 'community',
          owner: 'docs',
          reviewed: '2026-01-02',
          status: 'deprecated',
        },
        text: 'One two three.',
        change: { date: '2026-02-03T04:05:06Z', commit: 'abc1234' },
      },
      'zh-cn/a.md': { data: { title: '甲' } },
    },
  })
  expect(JSON.parse(files['api/articles.json'] ?? '')).toEqual({
    version: 1,
    articles: [
      {
        id: 'faq/login/reset',
        locale: 'en',
        route: '/faq/login/reset/',
        href: 'https://help.example.com/kb/faq/login/reset/',
        markdown: 'https://help.example.com/kb/faq/login/reset.md',
        title: 'How do I reset my password?',
        description: 'By mail.',
        kind: 'faq',
        topic: 'login',
        tags: ['login', 'mail'],
        aliases: ['I forgot my password, what now?'],
        products: ['app'],
        versions: ['1.0', '2.0'],
        audiences: ['user'],
        tiers: ['community'],
        owner: 'docs',
        reviewed: '2026-01-02',
        status: 'deprecated',
        change: { date: '2026-02-03T04:05:06Z', commit: 'abc1234' },
        words: 3,
      },
      {
        id: 'a',
        locale: 'zh-cn',
        route: '/zh-cn/a/',
        href: 'https://help.example.com/kb/zh-cn/a/',
        markdown: 'https://help.example.com/kb/zh-cn/a.md',
        title: '甲',
        description: '',
        kind: 'guide',
        topic: 'general',
        tags: [],
        aliases: [],
        products: [],
        versions: [],
        audiences: [],
        tiers: [],
        owner: null,
        reviewed: null,
        status: 'published',
        change: null,
        words: 0,
      },
    ],
  })
})

test('addresses are paths where the site has no address of its own', () => {
  const files = exampleFiles({ config: { url: undefined }, files: { 'a.md': 'A' } })
  const [article] = JSON.parse(files['api/articles.json'] ?? '').articles
  expect([article.href, article.markdown]).toEqual(['/a/', '/a.md'])
})

test('hostile titles come back as they are, half characters replaced', () => {
  const { articles } = JSON.parse(exampleFiles({ files: hostileFiles })['api/articles.json'] ?? '')
  const titles = (articles as { title: string }[]).map(({ title }) => title)
  expect(titles.sort()).toEqual(hostileTitles.map((title) => title.replace(/\s+/g, ' ').toWellFormed()).sort())
})

test('is sorted by route, one article on a line, and valid without any', () => {
  const files = exampleFiles({ files: { 'c.md': 'C', 'a.md': 'A', 'b/x.md': 'X' } })
  const lines = (files['api/articles.json'] ?? '').split('\n').slice(1, -2)
  expect(lines.map((line) => JSON.parse(line.replace(/,$/, '')).route)).toEqual(['/a/', '/b/x/', '/c/'])
  expect(exampleFiles({ files: {} })['api/articles.json']).toBe('{"version":1,"articles":[]}\n')
})
