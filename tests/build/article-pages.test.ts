import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildOrThrow } from './support/run-build.ts'
import { makeScratch, writeFiles } from './support/scratch.ts'

const scratch = makeScratch('article-pages')

/** Its first words become the description, in an attribute, where `<` stands as it is. */
const speaking = '# Begin a page\n\nEvery page begins with `<!doctype html>`, and `</head>` comes later.\n'

test.each([
  ['first', 'a.md'],
  ['last', 'z.md'],
])('every page has its document type where the %s article speaks of one', async (place, file) => {
  const root = writeFiles(join(scratch, place), {
    [`faq/${file}`]: speaking,
    'faq/m.md': '# Middle\n\nPlain.\n',
    'faq/n.md': '# Next\n\nPlain.\n',
  })
  const out = join(scratch, `${place}-site`)
  await buildOrThrow({ root, out })
  for (const name of [file.slice(0, 1), 'm', 'n']) {
    const page = readFileSync(join(out, 'faq', name, 'index.html'), 'utf8')
    expect(page).toMatch(/^<!DOCTYPE html><html /)
    expect(page).toMatch(/<link rel="stylesheet" [^>]*><\/head><body>/)
    expect(page).toMatch(/<script type="module" [^>]*><\/script><\/body><\/html>$/)
  }
})

test('where a tier has no target for a severity, its page says so as the comparison does', async () => {
  const root = writeFiles(join(scratch, 'targets'), {
    'tiers/gold.md':
      '---\ntitle: Gold\ntargets:\n  critical: { firstResponse: 1 hour, resolution: 1 day }\n  low: { firstResponse: 2 days }\n---\n\nText.\n',
  })
  const out = join(scratch, 'targets-site')
  await buildOrThrow({ root, out })
  for (const page of ['tiers/gold', 'tiers']) {
    const html = readFileSync(join(out, page, 'index.html'), 'utf8')
    expect(html.match(/<td[^>]*><bdi[^>]*>–<\/bdi><\/td>/g)?.length, page).toBe(1)
    expect(html, page).not.toMatch(/<bdi[^>]*><\/bdi>/)
  }
})

/** Loaded before the build: appends the path of each page that Astro is asked for to a file. */
const listRequests = `
  import { appendFileSync } from 'node:fs'
  const { Request } = globalThis
  globalThis.Request = class extends Request {
    constructor(...from) {
      super(...from)
      appendFileSync(process.env.REQUESTS, new URL(this.url).pathname + '\\n')
    }
  }`

test('Astro is asked for the first article that needs nothing of its own, and for each one that is trusted', async () => {
  const root = writeFiles(join(scratch, 'trusted'), {
    'kb.config.ts': "export default { trusted: ['content/trusted/**'] }\n",
    'content/trusted/a.mdx': '# Sum\n\nIt is {20 + 3}. <Badge>New</Badge>\n',
    'content/trusted/b.mdx': '# Product\n\nIt is {20 * 3}.\n',
    'content/plain/a.md': '# A\n\nPlain a.\n',
    'content/plain/b.md': '# B\n\nPlain b.\n',
    'content/plain/c.md': '# C\n\nPlain c.\n',
  })
  const [out, requests] = [join(scratch, 'trusted-site'), join(scratch, 'requests.txt')]
  const preload = `--import data:text/javascript,${encodeURIComponent(listRequests)}`
  await buildOrThrow({ root, out, env: { NODE_OPTIONS: preload, REQUESTS: requests } })
  const asked = readFileSync(requests, 'utf8').split('\n')
  expect(asked.filter((path) => /^\/(?:plain|trusted)\/./.test(path)).sort()).toEqual([
    '/plain/a/',
    '/trusted/a/',
    '/trusted/b/',
  ])
  for (const [route, text] of [
    ['trusted/a', '<p>It is 23. '],
    ['trusted/b', '<p>It is 60.'],
    ['plain/a', '<p>Plain a.'],
    ['plain/c', '<p>Plain c.'],
  ] as const) {
    expect(readFileSync(join(out, route, 'index.html'), 'utf8')).toContain(text)
  }
})
