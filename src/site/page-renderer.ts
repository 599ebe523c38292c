import { join } from 'node:path'
import type { AstroPrerenderer } from 'astro'
import { addTo, findAdditions } from './additions.ts'
import type { LaterView, PageWriter } from './later-view.ts'
import { namePage } from './page-error.ts'

type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]

/** Writes a page from what it shows, as Astro would render it. */
type WritePage = PageWriter<unknown>['write']

/**
 * Renders pages. Of those that one file shows, Astro renders the first; what it adds to the HTML of the components is
 * added to the others here. Their components are Astro's as well, but each page has no request, no response and no
 * search for its styles, which take longer than they do.
 */
export class PageRenderer {
  readonly #prerenderer: AstroPrerenderer
  readonly #base: string
  /** By the file that shows the pages; nothing where Astro has to render them all. */
  readonly #writers = new Map<string, WritePage | undefined>()

  constructor(prerenderer: AstroPrerenderer, base: string) {
    this.#prerenderer = prerenderer
    this.#base = base
  }

  /**
   * @param later what the page shows, where that is made when its turn comes
   * @throws PageError
   */
  async render(path: StaticPath, later?: LaterView<unknown, unknown>): Promise<Uint8Array> {
    return namePage(path.pathname, () => this.#render(path, later))
  }

  async #render({ pathname, route }: StaticPath, later?: LaterView<unknown, unknown>): Promise<Uint8Array> {
    if (later === undefined) return this.#renderByAstro(pathname, route)
    const write = this.#writers.get(route.component)
    if (write !== undefined) return Buffer.from(await write(later.take()))
    const page = await this.#renderByAstro(pathname, route)
    const writer = later.takeWriter()
    if (writer !== undefined && !this.#writers.has(route.component))
      this.#writers.set(route.component, await learnToWrite(page, writer))
    return page
  }

  async #renderByAstro(pathname: string, routeData: StaticPath['route']): Promise<Uint8Array> {
    const request = new Request(new URL(join(this.#base, pathname, '/'), 'http://localhost'))
    const rendered = await this.#prerenderer.render(request, { routeData })
    const response = rendered instanceof Response ? rendered : rendered.response
    if (!response.ok) throw new Error(`status ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }
}

/** Nothing where the page is not what its components write with additions. */
async function learnToWrite(page: Uint8Array, { shown, write }: PageWriter<unknown>): Promise<WritePage | undefined> {
  const additions = findAdditions(Buffer.from(page).toString(), await write(shown))
  return additions && (async (other) => addTo(await write(other), additions))
}
