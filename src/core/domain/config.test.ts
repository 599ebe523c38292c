import { expect, test } from 'vitest'
import { ConfigSchema } from './config.ts'
import { toLabel } from './labels.ts'

test.each(['zh-CN', 'zh-cn', 'zh_CN', 'ZH-cn'])('a label for %s is that of zh-cn', (tag) => {
  const { title, topics } = ConfigSchema.parse({ title: { en: 'T', [tag]: '提' }, topics: { x: { [tag]: '叉' } } })
  expect([toLabel(title ?? '', 'zh-cn'), toLabel(title ?? '', 'en'), toLabel(topics['x'] ?? '', 'zh-cn')]).toEqual([
    '提',
    'T',
    '叉',
  ])
})
