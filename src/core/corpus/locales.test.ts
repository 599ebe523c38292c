import { expect, test } from 'vitest'
import { type ConfigInput, ConfigSchema } from '../domain/config.ts'
import { splitLocale, toLocales } from './locales.ts'

const read = (paths: string[], config: ConfigInput = {}) => {
  const { locales, defaultLocale } = toLocales(paths, ConfigSchema.parse(config))
  return {
    locales: locales.map(({ tag, folder, prefix, dir, name }) => [tag, folder, prefix, dir, name]),
    defaultLocale,
  }
}

const english = ['en', '', '', 'ltr', 'English']

test.each([
  ['no folders', ['a.md', 'b.md'], {}, [english], 'en'],
  ['no files', [], {}, [english], 'en'],
  ['folders that are no languages', ['faq/a.md', 'docs/b.md'], {}, [english], 'en'],
  [
    'one folder that is called like a language beside others',
    ['it/a.md', 'hr/b.md', 'docs/c.md'].slice(0, 1).concat('docs/c.md'),
    {},
    [english],
    'en',
  ],
  ['one language that holds everything', ['de/a.md', 'de/b/c.md'], {}, [['de', 'de', '', 'ltr', 'Deutsch']], 'de'],
  [
    'two languages',
    ['en/a.md', 'zh-cn/a.md'],
    {},
    [
      ['en', 'en', '', 'ltr', 'English'],
      ['zh-cn', 'zh-cn', 'zh-cn', 'ltr', '简体中文'],
    ],
    'en',
  ],
  [
    'two languages and files beside',
    ['en/a.md', 'zh/a.md', 'README.md'],
    {},
    [
      ['en', 'en', '', 'ltr', 'English'],
      ['zh', 'zh', 'zh', 'ltr', '中文'],
    ],
    'en',
  ],
  [
    'languages with regions',
    ['pt_BR/a.md', 'PT-pt/a.md'],
    {},
    [
      ['pt-br', 'pt_BR', '', 'ltr', 'Português (Brasil)'],
      ['pt-pt', 'PT-pt', 'pt-pt', 'ltr', 'Português europeu'],
    ].reverse(),
    undefined,
  ],
  [
    'a language that is written from right to left',
    ['en/a.md', 'ar/a.md'],
    {},
    [
      ['en', 'en', '', 'ltr', 'English'],
      ['ar', 'ar', 'ar', 'rtl', 'العربية'],
    ],
    'en',
  ],
  [
    'no English',
    ['fr/a.md', 'de/a.md'],
    {},
    [
      ['de', 'de', '', 'ltr', 'Deutsch'],
      ['fr', 'fr', 'fr', 'ltr', 'Français'],
    ],
    'de',
  ],
  [
    'another default',
    ['en/a.md', 'fr/a.md'],
    { defaultLocale: 'fr' },
    [
      ['fr', 'fr', '', 'ltr', 'Français'],
      ['en', 'en', 'en', 'ltr', 'English'],
    ],
    'fr',
  ],
  [
    'configured folders',
    ['en/a.md', 'zh/a.md'],
    { locales: { en: 'en', 'zh-CN': 'zh' } },
    [
      ['en', 'en', '', 'ltr', 'English'],
      ['zh-cn', 'zh', 'zh-cn', 'ltr', '简体中文'],
    ],
    'en',
  ],
  [
    'a language that has no folder yet',
    ['en/a.md'],
    { locales: { en: 'en', de: 'de' } },
    [
      ['en', 'en', '', 'ltr', 'English'],
      ['de', 'de', 'de', 'ltr', 'Deutsch'],
    ],
    'en',
  ],
  ['a default alone', ['a.md'], { defaultLocale: 'de' }, [['de', '', '', 'ltr', 'Deutsch']], 'de'],
  [
    'a default that is not there',
    ['en/a.md', 'fr/a.md'],
    { defaultLocale: 'xx' },
    [
      ['en', 'en', '', 'ltr', 'English'],
      ['fr', 'fr', 'fr', 'ltr', 'Français'],
    ],
    'en',
  ],
])('%s', (_name, paths, config, locales, defaultLocale) => {
  const found = read(paths, config)
  if (defaultLocale === undefined)
    expect(found.locales.map(([tag, folder]) => [tag, folder]).sort()).toEqual(
      locales.map(([tag, folder]) => [tag, folder]).sort(),
    )
  else expect(found).toEqual({ locales, defaultLocale })
})

test.each([
  ['en/faq/a.md', 'en', 'faq/a.md'],
  ['zh/faq/a.md', 'zh-cn', 'faq/a.md'],
  ['faq/a.md', 'en', 'faq/a.md'],
  ['zhx/a.md', 'en', 'zhx/a.md'],
  ['en', 'en', 'en'],
])('%s is %s: %s', (path, locale, rest) => {
  const { locales, defaultLocale } = toLocales([], ConfigSchema.parse({ locales: { en: 'en', 'zh-cn': 'zh' } }))
  expect(splitLocale(path, locales, defaultLocale)).toEqual({ locale, rest })
})
