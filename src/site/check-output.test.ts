import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exampleSite } from '../views/files/example-site.fixture.ts'
import { createSite, type Site } from '../views/site.ts'
import { checkOutput } from './check-output.ts'

const own = ['', 'search', 'help', 'topics', 'topics/general', 'a-z', 'changes', 'runbooks', 'tiers']
let out = ''
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'tierzero-output-'))
})
afterEach(() => rmSync(out, { recursive: true }))

function write(...routes: string[]): void {
  for (const route of routes) {
    mkdirSync(join(out, route), { recursive: true })
    writeFileSync(join(out, route, 'index.html'), '<!doctype html>')
  }
  writeFileSync(join(out, '404.html'), '<!doctype html>')
}

const site = exampleSite({ files: { 'a.md': { data: { redirects: ['/old'] } } } })

/** The same site with a second article at an address of its choice. */
function withArticleAt(route: string): Site {
  const [article] = site.corpus.articles
  if (article === undefined) throw new Error('no article')
  return createSite({ ...site.corpus, articles: [article, { ...article, id: 'b', route }] }, site.resolve, 'acme')
}

test('a site with a page for everything passes', () => {
  write(...own, 'a', 'old')
  expect(() => checkOutput(site, out)).not.toThrow()
})

test.each([
  ['a', '1 page was not built, /a/'],
  ['old', '1 page was not built, /old/'],
  ['topics/general', '1 page was not built, /topics/general/'],
])('a site without %s does not', (missing, message) => {
  write(...[...own, 'a', 'old'].filter((route) => route !== missing))
  expect(() => checkOutput(site, out)).toThrow(message)
})

test('a language without its page of what is not there does not', () => {
  write(...own, 'a', ...own.map((route) => `fr/${route}`), 'fr/a')
  const inTwo = exampleSite({ files: { 'en/a.md': 'A', 'fr/a.md': 'A' } })
  expect(() => checkOutput(inTwo, out)).toThrow('1 page was not built, /fr/404.html')
})

test.each(['/a/', '/topics/general/', '/help/', '/'])(
  'two pages at %s do not pass, although a file is there',
  (route) => {
    write(...own, 'a', 'old')
    expect(() => checkOutput(withArticleAt(route), out)).toThrow(`1 page was built over another, ${route}`)
  },
)
