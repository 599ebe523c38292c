import { hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { AstroIntegration, AstroPrerenderer } from 'astro'
import { linkFile } from '../io/link-folder.ts'
import { FileWriter } from '../io/write-files.ts'
import { findLaterView } from './current.ts'
import { namePage, PageError, PagesError } from './page-error.ts'
import { PageRenderer } from './page-renderer.ts'

/** What one build rendered, so that the next can take pages from the site that it published. */
interface RenderedPages {
  /** Digest of the product that rendered them. */
  code: string
  /** Names of the styles and scripts that the pages load; each name holds a digest of the file. */
  assets: string[]
  /** Key of the props and digest of the HTML, by file. */
  pages: Record<string, { key: string; digest: string }>
}

type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]
type KeyedPath = StaticPath & { cacheKey: string }

export interface PageReuseOptions {
  /** File that keeps what was rendered. */
  manifest: string
  code: string
  base: string
  /** Folder that Astro renders into. */
  rendering: string
  /** Folder of the site that the last build published; absent, everything is rendered. */
  published?: string
}

/**
 * Renders pages, or takes them from the last build's site. A page is taken if the product is the same, its props are,
 * and its file is byte for byte what was rendered from them.
 */
export class PageReuse {
  readonly #options: PageReuseOptions
  readonly #previous: RenderedPages | undefined
  readonly #writer: FileWriter
  readonly #taken = new Set<string>()
  readonly #pages: RenderedPages['pages'] = {}
  readonly #failed: PageError[] = []

  constructor(options: PageReuseOptions) {
    this.#options = options
    this.#writer = new FileWriter(options.rendering)
    const previous = options.published === undefined ? undefined : readManifest(options.manifest)
    this.#previous = previous?.code === options.code ? previous : undefined
  }

  get integration(): AstroIntegration {
    const setPrerenderer = (prerenderer: AstroPrerenderer): AstroPrerenderer => ({
      ...prerenderer,
      render: (request, options) => {
        const { pathname } = new URL(request.url)
        return this.#try(() => namePage(pathname, () => prerenderer.render(request, options)), new Response())
      },
      getStaticPaths: async () => {
        const paths = await prerenderer.getStaticPaths()
        const renderer = new PageRenderer(prerenderer, this.#options.base)
        for (const [index, path] of paths.filter(hasKey).entries()) {
          // Signals are heard between turns only, and so is a search that fails.
          if (index % 20 === 0) await nextTurn()
          await this.#try(() => this.#takeOrRender(renderer, path), undefined)
        }
        return paths.filter((path) => !hasKey(path))
      },
    })
    return {
      name: 'tierzero:page-reuse',
      hooks: { 'astro:build:start': (build) => build.setPrerenderer(setPrerenderer) },
    }
  }

  /**
   * Completes the folder that Astro rendered into, and notes what it holds for the next build.
   *
   * @throws PagesError where pages could not be rendered
   * @returns false where the styles or scripts are others than the taken pages load: everything must be rendered
   */
  complete(): boolean {
    if (this.#failed.length > 0) throw new PagesError(this.#failed)
    const { manifest, code, rendering, published = '' } = this.#options
    const assets = listAssets(rendering)
    if (this.#taken.size > 0 && assets.join() !== this.#previous?.assets.join()) return false
    for (const file of this.#taken) {
      mkdirSync(dirname(join(rendering, file)), { recursive: true })
      linkFile(join(published, file), join(rendering, file))
    }
    mkdirSync(dirname(manifest), { recursive: true })
    writeFileSync(manifest, JSON.stringify({ code, assets, pages: this.#pages } satisfies RenderedPages))
    return true
  }

  /** Goes on after a page that fails, so that all that there is to mend is told at once. */
  async #try<Result>(render: () => Promise<Result>, instead: Result): Promise<Result> {
    try {
      return await render()
    } catch (error) {
      if (!(error instanceof PageError)) throw error
      this.#failed.push(error)
      return instead
    }
  }

  /**
   * A page with a key is taken, or rendered and written: handed back to Astro, it would pass through a dozen functions
   * that look for what a page with a key has not, such as images, redirects and headers.
   */
  async #takeOrRender(renderer: PageRenderer, path: KeyedPath): Promise<void> {
    const { cacheKey } = path
    const file = toFile(path)
    const later = findLaterView(cacheKey)
    const key = later?.toKey() ?? cacheKey
    if (this.#take(file, key)) {
      later?.forget()
      return
    }
    const html = await renderer.render(path, later)
    this.#writer.write(file, html)
    this.#pages[file] = { key, digest: toDigest(html) }
  }

  #take(file: string, key: string): boolean {
    const page = this.#previous?.pages[file]
    if (page?.key !== key || page.digest !== digestFile(join(this.#options.published ?? '', file))) return false
    this.#taken.add(file)
    this.#pages[file] = page
    return true
  }
}

/** A folder of its own, but for the page of what is not there: hosts look for that by the name of a file. */
function toFile({ pathname, route }: StaticPath): string {
  return route.component.endsWith('/404.astro') ? `${pathname.replace(/\/$/, '')}.html` : join(pathname, 'index.html')
}

const hasKey = (path: StaticPath): path is KeyedPath => path.cacheKey !== undefined

function readManifest(path: string): RenderedPages | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as RenderedPages
  } catch {
    return undefined
  }
}

function listAssets(folder: string): string[] {
  try {
    return readdirSync(join(folder, '_kb')).sort()
  } catch {
    return []
  }
}

function digestFile(path: string): string | undefined {
  try {
    return toDigest(readFileSync(path))
  } catch {
    return undefined
  }
}

const toDigest = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url')
