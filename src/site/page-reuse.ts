import { hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { linkFile } from '../io/link-folder.ts'

/** What one build rendered, so that the next can take pages from the site that it published. */
interface RenderedPages {
  /** Digest of the product that rendered them. */
  code: string
  /** Names of the styles and scripts that the pages load; each name holds a digest of the file. */
  assets: string[]
  /** Key of the props and digest of the HTML, by file. */
  pages: Record<string, { key: string; digest: string }>
}

/**
 * Pages that are taken from the last build's site instead of being rendered. A page is taken if the product is the
 * same, its props are, and its file is byte for byte what was rendered from them.
 */
export class PageReuse {
  readonly #manifest: string
  readonly #code: string
  readonly #published: string
  readonly #previous: RenderedPages | undefined
  readonly #keys = new Map<string, string>()
  readonly #taken = new Set<string>()

  /**
   * @param manifest file that keeps what was rendered
   * @param published folder of the site that the last build made; absent, everything is rendered
   */
  constructor(manifest: string, code: string, published?: string) {
    this.#manifest = manifest
    this.#code = code
    this.#published = published ?? ''
    const previous = published === undefined ? undefined : readManifest(manifest)
    this.#previous = previous?.code === code ? previous : undefined
  }

  /** Tells Astro to render only what cannot be taken. Pages without a `cacheKey` always are. */
  get integration(): AstroIntegration {
    return {
      name: 'tierzero:page-reuse',
      hooks: {
        'astro:build:start': ({ setPrerenderer }) =>
          setPrerenderer((prerenderer) => ({
            ...prerenderer,
            getStaticPaths: async () =>
              (await prerenderer.getStaticPaths()).filter(({ pathname, cacheKey }) => !this.#take(pathname, cacheKey)),
          })),
      },
    }
  }

  /**
   * Completes the folder that Astro rendered into, and notes what it holds for the next build.
   *
   * @returns false where the styles or scripts are others than the taken pages load: everything must be rendered
   */
  complete(rendered: string): boolean {
    const assets = listAssets(rendered)
    if (this.#taken.size > 0 && assets.join() !== this.#previous?.assets.join()) return false
    for (const file of this.#taken) {
      mkdirSync(dirname(join(rendered, file)), { recursive: true })
      linkFile(join(this.#published, file), join(rendered, file))
    }
    const pages = [...this.#keys].map(([file, key]) => {
      const taken = this.#taken.has(file) ? this.#previous?.pages[file] : undefined
      return [file, taken ?? { key, digest: digestFile(join(rendered, file)) ?? '' }] as const
    })
    const next: RenderedPages = { code: this.#code, assets, pages: Object.fromEntries(pages) }
    mkdirSync(dirname(this.#manifest), { recursive: true })
    writeFileSync(this.#manifest, JSON.stringify(next))
    return true
  }

  #take(pathname: string, key: string | undefined): boolean {
    if (key === undefined) return false
    const file = join(pathname, 'index.html')
    this.#keys.set(file, key)
    const page = this.#previous?.pages[file]
    if (page?.key !== key || page.digest !== digestFile(join(this.#published, file))) return false
    this.#taken.add(file)
    return true
  }
}

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
    return hash('sha256', readFileSync(path), 'base64url')
  } catch {
    return undefined
  }
}
