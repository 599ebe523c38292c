import { expect, test } from 'vitest'
import { toAzView } from './a-z.ts'
import { exampleSite } from './files/example-site.fixture.ts'

const toLetters = (titles: string[], locale: string) => {
  const files = Object.fromEntries(titles.map((title, index) => [`${locale}/faq/${index}.md`, { data: { title } }]))
  const site = exampleSite({ files, config: { locales: { [locale]: locale } } })
  return toAzView(site, locale).groups.map(({ letter, articles }) => [letter, articles.map(({ title }) => title)])
}

test('titles stand under their first letter without accents, digits and symbols last', () => {
  expect(toLetters(['über', 'Zebra', 'apple 10', 'Apple 9', '“Quoted”', '3 ways', '…'], 'en')).toEqual([
    ['A', ['Apple 9', 'apple 10']],
    ['Q', ['“Quoted”']],
    ['U', ['über']],
    ['Z', ['Zebra']],
    ['#', ['…', '3 ways']],
  ])
})

test('Chinese titles stand under the letter of their pinyin, Latin ones among them', () => {
  expect(toLetters(['重置密码', '安装', 'Azure', '如何登录', '版本'], 'zh-cn')).toEqual([
    ['A', ['安装', 'Azure']],
    ['B', ['版本']],
    ['R', ['如何登录']],
    ['Z', ['重置密码']],
  ])
})

test('a title has its topic beside it where there are several', () => {
  const topics = (files: Record<string, string>): string[] =>
    toAzView(exampleSite({ files }), 'en').groups.flatMap(({ articles }) => articles.map(({ topic }) => topic))
  expect([topics({ 'a.md': '# A', 'faq/login/b.md': '# B' }), topics({ 'a.md': '# A', 'b.md': '# B' })]).toEqual([
    ['General', 'Login'],
    ['', ''],
  ])
})
