import { join } from 'node:path'
import type { AstroPrerenderer } from 'astro'
import { type Additions, addTo, findAdditions } from './additions.ts'
import type { LaterView, PageWriter } from './later-view.ts'

type StaticPath = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]

/** What writes the pages of one file, and what Astro adds to each of them. */
interface PageKind {
  write: PageWriter<unknown>['write']
  additions: Additions
}

/**
 * Renders pages. Of those that one file shows, Astro renders the first; what it adds to the HTML of the components is
 * added to the others here. Their components are Astro's as well, but each page has no request, no response and no
 * search for its styles, which take longer than they do.
 */
export class PageRenderer {
  readonly #prerenderer: AstroPrerenderer
  readonly #base: string
  readonly #kinds = new Map<string, PageKind>()

  constructor(prerenderer: AstroPrerenderer, base: string) {
    this.#prerenderer = prerenderer
    this.#base = base
  }

  /**
   * @param later what the page shows, where that is made when its turn comes
   * @throws where Astro answers with an error
   */
  async render({ pathname, route }: StaticPath, later?: LaterView<unknown, unknown>): Promise<Uint8Array> {
    const kind = this.#kinds.get(route.component)
    if (later === undefined) return this.#renderByAstro(pathname, route)
    if (kind !== undefined) return Buffer.from(addTo(await kind.write(later.take()), kind.additions))
    const page = await this.#renderByAstro(pathname, route)
    const learnt = await learnKind(page, later.takeWriter())
    if (learnt !== undefined) this.#kinds.set(route.component, learnt)
    return page
  }

  async #renderByAstro(pathname: string, routeData: StaticPath['route']): Promise<Uint8Array> {
    const request = new Request(new URL(join(this.#base, pathname, '/'), 'http://localhost'))
    const rendered = await this.#prerenderer.render(request, { routeData })
    const response = rendered instanceof Response ? rendered : rendered.response
    if (!response.ok) throw new Error(`${pathname} could not be rendered: status ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }
}

/** Nothing where the page is not what its components write with additions: Astro then renders the next as well. */
async function learnKind(page: Uint8Array, writer: PageWriter<unknown> | undefined): Promise<PageKind | undefined> {
  if (writer === undefined) return undefined
  const additions = findAdditions(Buffer.from(page).toString(), await writer.write(writer.shown))
  return additions === undefined ? undefined : { write: writer.write, additions }
}
