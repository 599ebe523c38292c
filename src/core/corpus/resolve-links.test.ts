import { expect, test } from 'vitest'
import { exampleCorpus } from './example-corpus.fixture.ts'
import type { Resolution } from './resolve-links.ts'

const { corpus, resolve } = exampleCorpus({
  files: {
    'en/README.md': '# Start',
    'en/faq/index.md': '# Questions\n\n## All',
    'en/faq/login/reset password.md': '# Reset\n\n## How to\n\n<a name="Old"></a>',
    'en/faq/login/caf\u00e9.md': '# Café\n\n## Caf\u00e9 {#caf\u00e9}',
    'en/runbooks/PodCrash.md': { data: { redirects: ['/alerts/pod-crash.html'] }, text: '# Crash' },
    'en/billing/one.md': '# One',
    'en/billing/two.md': '# Two',
    'en/mixed/a.md': { data: { topic: 'x' } },
    'en/mixed/b.md': { data: { topic: 'y' } },
    'en/note.md.md': '# Note',
    'en/jekyll.md': { data: { permalink: '/how-to/refund.html' }, text: '# Refund' },
    'en/docusaurus.md': { data: { slug: '/stove/pots' }, text: '# Pots\n\n## Lids' },
    'en/second.md': { data: { permalink: '/old/page/' }, text: '# Second' },
    'en/parts/index.mdx': '# Parts',
    'en/parts/one.md': '# One part',
    'en/kb.md': '# KB\n\n## KB help',
    'en/old/page.markdown': '# Page',
    'en/old/README.markdown': '# Old',
    'zh-cn/faq/login/reset password.md': '# 重置',
    'zh-cn/only.md': '# 只有',
  },
  assets: ['content/en/faq/login/img 1.png', 'static/logo.svg'],
  others: ['src/main.go', 'README.md'],
})

const from = (file: string) => {
  const article = corpus.articles.find((candidate) => candidate.file === `content/${file}`)
  if (article === undefined) throw new Error(`no ${file}`)
  return article
}

function word(resolution: Resolution): string {
  switch (resolution.type) {
    case 'article': {
      const { article, fragment, isKnownFragment, isRedirect } = resolution
      return `${article.route}${fragment && `#${fragment}`}${isKnownFragment ? '' : ' (no such heading)'}${isRedirect ? ' (moved)' : ''}`
    }
    case 'page':
      return `page ${resolution.route}${resolution.fragment && `#${resolution.fragment}`}`
    case 'asset':
      return `asset ${resolution.asset.route}`
    case 'repository':
      return `repository ${resolution.path}`
    default:
      return resolution.type
  }
}

test.each([
  // Relative to the file, as on GitHub
  ['café.md', '/faq/login/café/'],
  ['./café.md', '/faq/login/café/'],
  ['caf%C3%A9.md', '/faq/login/café/'],
  ['cafe%CC%81.md', '/faq/login/café/'],
  ['cafe\u0301.md#cafe%CC%81', '/faq/login/café/#café'],
  ['reset%20password.md', '/faq/login/reset-password/'],
  ['reset password', '/faq/login/reset-password/'],
  ['../index.md', '/faq/'],
  ['..', '/faq/'],
  ['../', '/faq/'],
  ['../../runbooks/podcrash.md', '/runbooks/podcrash/'],
  ['..\\..\\runbooks\\PodCrash.md', '/runbooks/podcrash/'],
  ['../../billing', 'page /topics/billing/'],
  ['../../mixed/', 'page /a-z/'],
  ['../../parts/', '/parts/'],
  ['../../parts/index.mdx', '/parts/'],
  ['../../note.md', '/note.md/'],
  ['../../old/page.markdown', '/old/page/'],
  ['../../old/page', '/old/page/'],
  ['../../old/', '/old/'],
  ['/old/page.markdown', '/old/page/'],
  ['../../README.md', '/readme/'],
  // By the address that another tool gives a page
  ['/how-to/refund.html', '/jekyll/'],
  ['/how-to/refund', '/jekyll/'],
  ['/stove/pots#lids', '/pots/#lids'],
  ['/old/page/', '/old/page/'],
  // By name, as in Obsidian and in wikis
  ['[[Reset password]]', '/faq/login/reset-password/'],
  ['[[reset-password#How to|do it]]', '/faq/login/reset-password/#how-to'],
  ['[[podcrash]]', '/runbooks/podcrash/'],
  ['[[runbooks/PodCrash.md]]', '/runbooks/podcrash/'],
  ['[[nowhere/PodCrash]]', 'broken'],
  ['[[Crash]]', '/runbooks/podcrash/'],
  ['[[the crash|PodCrash]]', '/runbooks/podcrash/'],
  ['[[parts]]', '/parts/'],
  ['[[img 1.png|200]]', 'asset /assets/content/en/faq/login/img 1.png'],
  ['[[no such page]]', 'broken'],
  ['[[PodCrash#^1f]]', '/runbooks/podcrash/'],
  ['[[PodCrash#Lost]]', '/runbooks/podcrash/#Lost (no such heading)'],
  ['img%201.png', 'asset /assets/content/en/faq/login/img 1.png'],
  // Files that every site has
  ['/sitemap.xml', 'page /sitemap.xml'],
  ['/llms.txt', 'page /llms.txt'],
  ['/api/articles.json', 'page /api/articles.json'],
  ['/zh-cn/changes.xml', 'page /zh-cn/changes.xml'],
  ['/404.html', 'page /404.html'],
  ['/zh-cn/404.html', 'page /zh-cn/404.html'],
  ['/sitemap2.xml', 'broken'],
  ['/_headers', 'broken'],
  // The page itself
  ['', '/faq/login/reset-password/'],
  ['#how-to', '/faq/login/reset-password/#how-to'],
  ['#How-To', '/faq/login/reset-password/#how-to'],
  ['#Old', '/faq/login/reset-password/#Old'],
  ['#top', '/faq/login/reset-password/#top'],
  ['#nope', '/faq/login/reset-password/#nope (no such heading)'],
  ['../../kb.md#kb-help', '/kb/#section-kb-help'],
  // From the top of the site, of the locale, or of the repository
  ['/', 'page /'],
  ['/faq/login/café/', '/faq/login/café/'],
  ['/faq/login/café.html', '/faq/login/café/'],
  ['/faq/login/Reset Password', '/faq/login/reset-password/'],
  ['/faq/index.html', '/faq/'],
  ['/content/en/runbooks/PodCrash.md', '/runbooks/podcrash/'],
  ['/en/runbooks/PodCrash', '/runbooks/podcrash/'],
  ['/zh-cn/only/', '/zh-cn/only/'],
  ['/search/?q=x', 'page /search/'],
  ['/topics/billing/', 'page /topics/billing/'],
  ['/topics/nothing/', 'broken'],
  ['/logo.svg', 'asset /assets/static/logo.svg'],
  ['/src/main.go', 'repository src/main.go'],
  // Old paths, and paths of the published page
  ['/alerts/pod-crash.html', '/runbooks/podcrash/ (moved)'],
  ['/alerts/pod-crash/#x', '/runbooks/podcrash/#x (no such heading) (moved)'],
  ['../café/', '/faq/login/café/'],
  ['../../../runbooks/podcrash/', '/runbooks/podcrash/'],
  // Out, or nowhere
  ['../../../../src/main.go', 'repository src/main.go'],
  ['../../../src/main.go', 'broken'],
  ['../../../../../../etc/passwd', 'broken'],
  ['/../../etc/passwd', 'broken'],
  ['missing.md', 'broken'],
  ['%zz.md', 'broken'],
  ['https://a.example/faq/', 'external'],
  ['//a.example', 'external'],
  ['mailto:a@b.example', 'external'],
  ['javascript:x', 'external'],
])('%j leads to %s', (target, expected) => {
  expect(word(resolve(from('en/faq/login/reset password.md'), target))).toBe(expected)
})

test.each([
  ['reset%20password.md', 'zh-cn/faq/login/reset password.md', '/zh-cn/faq/login/reset-password/'],
  ['/faq/login/reset password', 'zh-cn/only.md', '/zh-cn/faq/login/reset-password/'],
  ['/runbooks/PodCrash', 'zh-cn/only.md', '/runbooks/podcrash/'],
  ['/', 'zh-cn/only.md', 'page /zh-cn/'],
  ['faq/', 'en/README.md', '/faq/'],
  // Folders, the top of a language and of the content among them
  ['.', 'zh-cn/only.md', 'page /zh-cn/'],
  ['..', 'zh-cn/only.md', 'page /zh-cn/'],
  ['..', 'en/note.md.md', 'page /'],
  ['../zh-cn/', 'en/note.md.md', 'page /zh-cn/'],
  ['../zh-cn/faq/', 'en/note.md.md', 'page /zh-cn/topics/login/'],
  ['.', 'zh-cn/faq/login/reset password.md', 'page /zh-cn/topics/login/'],
  ['../..', 'en/note.md.md', 'broken'],
])('%j in another language', (target, file, expected) => {
  expect(word(resolve(from(file), target))).toBe(expected)
})

test('a base is no part of a route', () => {
  const based = exampleCorpus({ config: { base: '/help/' }, files: { 'a.md': 'A', 'b.md': 'B' } })
  const [a] = based.corpus.articles
  if (a === undefined) throw new Error('no article')
  expect(['/help/b/', '/b/', '/help/'].map((target) => word(based.resolve(a, target)))).toEqual([
    '/b/',
    '/b/',
    'page /',
  ])
})

test.each(['', 'docs/content'])('the top of the content %j is the home page', (contentFolder) => {
  const files = { 'en/a.md': 'A', 'zh-cn/b.md': 'B' }
  const { corpus, resolve } = exampleCorpus({ files, contentFolder })
  const told = corpus.articles.map((article) => ['.', '..'].map((target) => word(resolve(article, target))))
  expect(told).toEqual([
    ['page /', 'page /'],
    ['page /zh-cn/', 'page /zh-cn/'],
  ])
})
