import { expect, test } from 'vitest'
import { ConfigSchema } from './config.ts'
import { toLabel } from './labels.ts'
import { wordIssue } from './word-issue.ts'

test.each(['zh-CN', 'zh-cn', 'zh_CN', 'ZH-cn'])('a label for %s is that of zh-cn', (tag) => {
  const { title, topics } = ConfigSchema.parse({ title: { en: 'T', [tag]: '提' }, topics: { x: { [tag]: '叉' } } })
  expect([toLabel(title ?? '', 'zh-cn'), toLabel(title ?? '', 'en'), toLabel(topics['x'] ?? '', 'zh-cn')]).toEqual([
    '提',
    'T',
    '叉',
  ])
})

test.each<[object, string]>([
  [
    { locales: { 'English (US)': 'en' } },
    '"locales.English (US)" does not fit: expected a language tag such as en or zh-cn. Correct the value, or remove the key.',
  ],
  [
    { locales: { en: 'en', 中文: 'zh' } },
    '"locales.中文" does not fit: expected a language tag such as en or zh-cn. Correct the value, or remove the key.',
  ],
  [
    { defaultLocale: 'e' },
    '"defaultLocale" does not fit: expected a language tag such as en or zh-cn. Correct the value, or remove the key.',
  ],
  [
    { title: null },
    '"title" does not fit: expected one text, or one for each language. Correct the value, or remove the key.',
  ],
  [
    { url: 'help.example.com' },
    '"url" does not fit: expected an address such as https://help.example.com. Correct the value, or remove the key.',
  ],
  [
    { url: 'https://acme.example/docs' },
    '"url" does not fit: expected an address without a path; the path below which the site is served is "base": \'/docs/\'. Correct the value, or remove the key.',
  ],
  [
    { url: 'https://acme.example/help/', base: '/docs/' },
    '"url" does not fit: expected an address without a path; the path below which the site is served is "base": \'/help/\'. Correct the value, or remove the key.',
  ],
  [
    { url: 'https://acme.example/?x=1#y' },
    '"url" does not fit: expected an address without "?" and "#". Correct the value, or remove the key.',
  ],
])('%j is told', (config, expected) => {
  const { error } = ConfigSchema.safeParse(config)
  const told = (error?.issues ?? []).flatMap((issue) => wordIssue(issue, ConfigSchema, config))
  expect(told.map(({ message, advice }) => `${message} ${advice}`)).toEqual([expected])
})

test.each(['en', 'zh_CN', 'sr-Latn', 'pt-BR', 'es-419', 'english'])('%s is a language', (tag) => {
  expect(ConfigSchema.safeParse({ locales: { [tag]: 'x' }, defaultLocale: tag }).success).toBe(true)
})

test.each([
  { url: 'https://acme.example' },
  { url: 'https://acme.example/' },
  { url: 'https://acme.example/help', base: '/help/' },
  { url: 'http://localhost:8080/a/b/', base: '/a/b/' },
])('%j is an address', (config) => {
  expect(ConfigSchema.safeParse(config).success).toBe(true)
})
