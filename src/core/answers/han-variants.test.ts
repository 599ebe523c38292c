import { expect, test } from 'vitest'
import { HanVariants } from './han-variants.ts'
import { toRespelling } from './respelling.ts'

const respell = (texts: readonly string[], question: string): string => {
  const variants = new HanVariants()
  for (const text of texts) variants.add(text)
  return toRespelling(variants.toPairs())(question)
}

test.each([
  ['Traditional characters', ['升级以前请先备份'], '怎麼備份、怎麼升級', '怎麼备份、怎麼升级'],
  ['words of Taiwan', ['集群的数据库和服务器'], '叢集裡的資料庫與伺服器', '集群裡的数据库與服务器'],
  ['Simplified characters', ['升級以前請先備份'], '怎么备份、怎么升级', '怎么備份、怎么升級'],
  ['words of China', ['叢集的資料庫和伺服器'], '集群的数据库', '叢集的資料庫'],
  ['the likelier of two characters', ['出發，發佈，發生', '頭髮'], '发布', '發佈'],
  ['what the texts have both sides of, as it is', ['软件', '軟件'], '軟件与软件', '軟件与软件'],
  ['what is no Chinese, as it is', ['升级'], 'upgrade 升級 v7.5', 'upgrade 升级 v7.5'],
])('a question has %s as the texts do', (_, texts, question, asked) => {
  expect(respell(texts, question)).toBe(asked)
})

test('without texts in Chinese nothing is respelt', () => {
  expect(new HanVariants().toPairs()).toBe('')
  expect(toRespelling()('升級')).toBe('升級')
})
