import { expect, test } from 'vitest'
import { exampleFiles } from './example-site.fixture.ts'
import { hostileFiles } from './hostile-titles.fixture.ts'

test('lists the Markdown of every article by language and topic, deprecated ones last', () => {
  const files = exampleFiles({
    config: {
      description: 'Answers to what\npeople ask',
      topics: { login: { en: 'Logging in', 'zh-cn': '登录' } },
    },
    files: {
      'en/faq/billing/refund.md': { data: { title: 'Refunds', description: 'How to get money back.' } },
      'en/faq/login/reset.md': { data: { title: 'Reset' } },
      'en/faq/login/old.md': { data: { title: 'Old', status: 'deprecated' } },
      'zh-cn/faq/login/reset.md': { data: { title: '重置' } },
    },
  })
  expect(files['llms.txt']).toBe(`# Acme help

> Answers to what people ask

## English: Logging in

- [Reset](https://help.example.com/faq/login/reset.md)

## English: Billing

- [Refunds](https://help.example.com/faq/billing/refund.md): How to get money back.

## 简体中文: 登录

- [重置](https://help.example.com/zh-cn/faq/login/reset.md)

## Optional

- [Old](https://help.example.com/faq/login/old.md)
`)
})

test('a site in one language has its topics for sections', () => {
  const files = exampleFiles({ files: { 'login/reset.md': { data: { title: 'Reset' } } } })
  expect(files['llms.txt']?.match(/^## .*$/gm)).toEqual(['## Login'])
})

test('every line is one that a reader of the format understands, whatever a title holds', () => {
  const files = exampleFiles({ files: hostileFiles })
  const items = (files['llms.txt'] ?? '').split('\n').filter((line) => line.startsWith('- '))
  const read = items.map((line) => /^- \[([^\]]+)\]\(([^)\s]+)\)(?:: (.*))?$/.exec(line)?.[2])
  expect(read).toHaveLength(Object.keys(hostileFiles).length)
  expect(read.filter((href) => !href?.startsWith('https://help.example.com/faq/h'))).toEqual([])
})
