import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroPrerenderer } from 'astro'
import { expect, test } from 'vitest'
import { LaterView } from './later-view.ts'
import { PageRenderer } from './page-renderer.ts'

type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]

const toHtml = (title: string, head = '', body = ''): string =>
  `<!DOCTYPE html><html><head><title>${title}</title>${head}</head><body><h1>${title}</h1>${body}</body></html>`

/** Pages whose first is rendered as Astro does it: its components, and what it adds to them. */
function start(toPage: (title: string) => string = (title) => toHtml(title, '<style>', '<script>')) {
  const laterViews = new Map<string, LaterView<string, string>>()
  const byAstro: string[] = []
  const written: string[] = []
  const prerenderer: AstroPrerenderer = {
    name: 'pages of a test',
    getStaticPaths: async () => [],
    render: async (request) => {
      const { pathname } = new URL(request.url)
      byAstro.push(pathname)
      const later = laterViews.get(pathname)
      const title = later?.take() ?? 'no view'
      later?.keepWriter(title, async (other) => {
        if (other === 'faulty') throw new Error('no such name')
        written.push(other)
        return toHtml(other)
      })
      return title === 'broken' ? new Response('', { status: 500 }) : new Response(toPage(title))
    },
  }
  const renderer = new PageRenderer(prerenderer, '/kb/')
  const render = async (title: string, component = 'article.astro', hasView = true): Promise<string> => {
    const later = new LaterView(
      () => title,
      (view) => view,
    )
    laterViews.set(`/kb/${title}/`, later)
    const path = { pathname: `/${title}/`, route: { component } } as StaticPath
    return Buffer.from(
      await renderer.render(path, hasView ? (later as LaterView<unknown, unknown>) : undefined),
    ).toString()
  }
  return { render, byAstro, written }
}

test('Astro renders the first page of a file, and the others come out as it would render them', async () => {
  const { render, byAstro } = start()
  const pages = [await render('one'), await render('two'), await render('три')]
  expect(pages).toEqual(['one', 'two', 'три'].map((title) => toHtml(title, '<style>', '<script>')))
  expect(byAstro).toEqual(['/kb/one/'])
})

test('each file has a first page', async () => {
  const { render, byAstro } = start()
  for (const [title, file] of [
    ['one', 'a.astro'],
    ['two', 'b.astro'],
    ['three', 'a.astro'],
    ['four', 'b.astro'],
  ]) {
    await render(title as string, file)
  }
  expect(byAstro).toEqual(['/kb/one/', '/kb/two/'])
})

test('a page whose view was there from the start is rendered by Astro', async () => {
  const { render, byAstro } = start()
  await render('one')
  await render('two', 'article.astro', false)
  expect(byAstro).toEqual(['/kb/one/', '/kb/two/'])
})

test('where Astro does more to a page than to add to it, it renders them all', async () => {
  const { render, byAstro, written } = start((title) => toHtml(title.toUpperCase()))
  expect([await render('one'), await render('two')]).toEqual(['ONE', 'TWO'].map((title) => toHtml(title)))
  expect(byAstro).toEqual(['/kb/one/', '/kb/two/'])
  expect(written, 'it is tried once').toEqual(['one'])
})

test.each([
  ['Astro has an error for', 'broken', '/broken/ could not be rendered: status 500'],
  ['a component fails on', 'faulty', '/faulty/ could not be rendered: no such name'],
])('a page that %s is named', async (_, title, message) => {
  const { render } = start()
  if (title === 'faulty') await render('one')
  await expect(render(title)).rejects.toThrow(message)
})

const source = fileURLToPath(new URL('..', import.meta.url))

/** The components that a page may show, by the file that it imports first. */
function findComponents(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  const text = readFileSync(file, 'utf8')
  for (const [, path = ''] of text.matchAll(/^import \w+.* from '(\.[^']+\.astro)'/gm))
    findComponents(join(dirname(file), path), found)
  return found
}

const components = [...findComponents(join(source, 'layouts/ArticlePage.astro'))]
const findUsers = (pattern: RegExp): string[] =>
  components.filter((file) => pattern.test(readFileSync(file, 'utf8'))).map((file) => file.slice(source.length))

test('no component that only some articles show has a script, which the others would not be given', () => {
  expect(components.length).toBeGreaterThan(20)
  expect(findUsers(/<script(?![^>]*is:inline)/)).toEqual(['components/behaviour/Behaviour.astro'])
  expect(findUsers(/\b(?:client|server|transition):/)).toEqual([])
})

test('no component asks Astro for the page, which is the first one for all of them', () => {
  const ofThePage = /Astro\.(?!props\b|slots\b)\w+/
  // It is for trusted files only, which Astro renders.
  expect(findUsers(ofThePage)).toEqual(['components/mdx/Callout.astro'])
})
