import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AstroPrerenderer } from 'astro'
import { afterAll, expect, test } from 'vitest'
import { setCurrentSite } from './current.ts'
import { PageReuse } from './page-reuse.ts'

const folder = mkdtempSync(join(tmpdir(), 'tierzero-reuse-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]

/** Renders pages that take no time to wait for, with a key each but for the last. */
function startRendering(
  name: string,
  pathnames: string[],
  { component = 'src/pages/page.astro', onRender = (): void => {} } = {},
): Promise<{ pathname: string }[]> {
  const paths = pathnames.map((pathname, number) => ({
    pathname,
    route: { component } as StaticPath['route'],
    ...(number < pathnames.length - 1 && { cacheKey: `key-${number}` }),
  }))
  const prerenderer: AstroPrerenderer = {
    name: 'pages of a test',
    getStaticPaths: async () => paths,
    render: async (request) => {
      onRender()
      return new Response(new URL(request.url).pathname)
    },
  }
  setCurrentSite({} as Parameters<typeof setCurrentSite>[0], (html) => html)
  const rendering = join(folder, name)
  const reuse = new PageReuse({ manifest: join(folder, `${name}.json`), code: 'x', base: '/kb/', rendering })
  let wrapped = prerenderer
  const hook = reuse.integration.hooks['astro:build:start']
  const build = {
    setPrerenderer(set: unknown) {
      wrapped = (set as (own: AstroPrerenderer) => AstroPrerenderer)(prerenderer)
    },
  }
  void hook?.(build as unknown as Parameters<typeof hook>[0])
  return wrapped.getStaticPaths() as Promise<{ pathname: string }[]>
}

const toPages = (count: number): string[] => [...Array(count)].map((_, number) => `/page-${number}/`)

test('pages with a key are written here, and the others are left to Astro', async () => {
  expect((await startRendering('some', toPages(3))).map(({ pathname }) => pathname)).toEqual(['/page-2/'])
  expect(readFileSync(join(folder, 'some', 'page-1', 'index.html'), 'utf8')).toBe('/kb/page-1/')
})

test('the page of what is not there is a file beside the home page of its language', async () => {
  await startRendering('languages', ['/zh-cn/404/', '/ar/404/'], { component: 'src/pages/[...prefix]/404.astro' })
  expect(readFileSync(join(folder, 'languages', 'zh-cn', '404.html'), 'utf8')).toBe('/kb/zh-cn/404/')
})

test('a signal is heard while pages are rendered, not after the last of them', async () => {
  let rendered = 0
  let heardAfter = -1
  setTimeout(() => {
    heardAfter = rendered
  })
  await startRendering('many', toPages(500), {
    onRender: () => {
      rendered += 1
    },
  })
  expect(rendered).toBe(499)
  expect(heardAfter).toBeGreaterThanOrEqual(0)
  expect(heardAfter).toBeLessThan(400)
})
