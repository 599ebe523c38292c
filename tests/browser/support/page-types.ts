import type { Page } from 'playwright-core'
import type { SiteName } from './build-once.ts'

export interface PageType {
  name: string
  path: string
  site?: SiteName
  /** Waits until the page shows what it is named after. */
  ready?: (page: Page) => Promise<unknown>
}

const searchState = (state: string) => (page: Page) => page.waitForSelector(`kb-search-page[data-state=${state}]`)

const openTables = (page: Page) =>
  page.locator('main details').evaluateAll((all) => all.map((details) => details.toggleAttribute('open', true)))

/** One page of every type that the site has. */
export const pageTypes: PageType[] = [
  { name: 'the home page', path: '/' },
  { name: 'the index of topics', path: '/topics/' },
  { name: 'a topic', path: '/topics/writing/' },
  { name: 'A–Z', path: '/a-z/' },
  { name: 'the index of runbooks', path: '/runbooks/' },
  { name: 'the comparison of tiers', path: '/tiers/' },
  { name: 'help', path: '/help/' },
  { name: 'what changed', path: '/changes/' },
  { name: 'search before a question', path: '/search/' },
  { name: 'search with results', path: '/search/?q=search', ready: searchState('answer') },
  { name: 'search without results', path: '/search/?q=xqzvkw', ready: searchState('none') },
  {
    name: 'a page that is not there',
    path: '/faq/writing/add-an-imag/',
    ready: (page) => page.waitForSelector('kb-nearest:not([hidden]) li'),
  },
  {
    name: 'a page that is not there in Chinese',
    path: '/zh-cn/faq/writing/add-an-imag/',
    ready: (page) => page.waitForSelector('kb-nearest:not([hidden]) li'),
  },
  { name: 'a question', path: '/faq/writing/add-an-image/' },
  { name: 'a runbook', path: '/runbooks/disk-full/' },
  { name: 'a tier', path: '/tiers/professional/' },
  { name: 'a guide in Markdown', path: '/guides/markdown/' },
  { name: 'a guide in MDX', path: '/guides/components/' },
  { name: 'a page in Chinese', path: '/zh-cn/guides/markdown/' },
  { name: 'the home page in Chinese', path: '/zh-cn/' },
  { name: 'a page shown in another language', path: '/zh-cn/faq/login/only/', site: 'small' },
  { name: 'an index that has moved aside', path: '/tiers-index/', site: 'small' },
  { name: 'help with a form', path: '/help/', site: 'small' },
  { name: 'coverage', path: '/coverage/', site: 'small', ready: openTables },
  { name: 'coverage in Chinese', path: '/zh-cn/coverage/', site: 'small', ready: openTables },
  { name: 'coverage from right to left', path: '/ar/coverage/', site: 'small' },
  { name: 'a page from right to left', path: '/ar/faq/login/reset/', site: 'small' },
]
