import { expect, test } from 'vitest'
import { exampleSite } from './files/example-site.fixture.ts'
import { toTopicsView } from './topics.ts'

const files = {
  'en/faq/login/a.md': '# A',
  'en/faq/login/b.md': '# B',
  'en/login.md': { data: { title: 'C', topic: 'login' } },
  'zh-cn/faq/login/a.md': '# 甲',
}

test('a topic says how many articles of each kind it has', () => {
  const site = exampleSite({ files })
  const counts = (locale: string) => toTopicsView(site, locale).topics.map(({ counts }) => counts)
  expect([counts('en'), counts('zh-cn')]).toEqual([[['2 questions', '1 guide']], [['1 个问题']]])
})

test('readers are only spoken of where articles name them', () => {
  const named = { ...files, 'en/faq/login/a.md': { data: { title: 'A', audience: ['user'] } } }
  expect([files, named].map((some) => toTopicsView(exampleSite({ files: some }), 'en').lead)).toEqual([
    'Everything on this site, by subject.',
    'Everything on this site, by subject and by reader.',
  ])
})
