import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AstroPrerenderer } from 'astro'
import { afterAll, expect, test } from 'vitest'
import { setCurrentSite } from './current.ts'
import { PageReuse } from './page-reuse.ts'

const folder = mkdtempSync(join(tmpdir(), 'tierzero-reuse-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Renders pages that take no time to wait for, with a key each but for the last. */
function startRendering(name: string, count: number, onRender = (): void => {}): Promise<{ pathname: string }[]> {
  const route = {} as Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]['route']
  const paths = [...Array(count)].map((_, number) => {
    const pathname = `/page-${number}/`
    return number === count - 1 ? { pathname, route } : { pathname, route, cacheKey: `key-${number}` }
  })
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

test('pages with a key are written here, and the others are left to Astro', async () => {
  expect((await startRendering('some', 3)).map(({ pathname }) => pathname)).toEqual(['/page-2/'])
  expect(readFileSync(join(folder, 'some', 'page-1', 'index.html'), 'utf8')).toBe('/kb/page-1/')
})

test('a signal is heard while pages are rendered, not after the last of them', async () => {
  let rendered = 0
  let heardAfter = -1
  setTimeout(() => {
    heardAfter = rendered
  })
  await startRendering('many', 500, () => {
    rendered += 1
  })
  expect(rendered).toBe(499)
  expect(heardAfter).toBeGreaterThanOrEqual(0)
  expect(heardAfter).toBeLessThan(400)
})
