import { expect, test } from 'vitest'
import { nearestByPath } from './nearest-path.ts'

const entries = [
  ['/faq/login/reset-password/', 'en'],
  ['/faq/login/sso/', 'en'],
  ['/faq/billing/refund/', 'en'],
  ['/guides/start/', 'en'],
  ['/zh-cn/faq/login/reset-password/', 'zh-cn'],
  ['/zh-cn/faq/login/wechat/', 'zh-cn'],
].map(([route = '', locale = '']) => ({ route, locale, title: route }))

const cases: [title: string, path: string, routes: string[], count?: number][] = [
  ['a moved page is found by its last words', '/docs/reset-password.html', ['/faq/login/reset-password/']],
  ['the last segment counts more than the folders', '/faq/login/refund/', ['/faq/billing/refund/']],
  ['a page of the same language comes first', '/zh-cn/reset-password/', ['/zh-cn/faq/login/reset-password/']],
  ['an address without a language asks for the default one', '/reset-password/', ['/faq/login/reset-password/']],
  ['a slip in a word is forgiven', '/faq/login/refnud/', ['/faq/billing/refund/']],
  [
    'other languages do not fill up what is offered',
    '/faq/login/',
    ['/faq/login/sso/', '/faq/login/reset-password/'],
    5,
  ],
  ['nor does the default one', '/zh-cn/login/', ['/zh-cn/faq/login/wechat/', '/zh-cn/faq/login/reset-password/'], 5],
  ['nor do pages of the same folder', '/faq/reset-password/', ['/faq/login/reset-password/'], 5],
  ['of a folder, some of its many pages are none that was meant', '/faq/', [], 2],
  ['an article of another language is better than none', '/wechat/', ['/zh-cn/faq/login/wechat/']],
  ['nothing alike is offered where nothing is', '/wp-admin/', []],
]

test.each(cases)('%s', (_title, path, routes, count = 1) => {
  expect(nearestByPath(path, entries, count).map(({ route }) => route)).toEqual(routes)
})
