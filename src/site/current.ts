import type { Site } from '../views/site.ts'
import { LaterView } from './later-view.ts'

/**
 * The site that is being built or served. Pages run as a bundle of their own inside the same process, so the value
 * stands where both sides see it.
 */
const key = Symbol.for('tierzero.site')
const holder = globalThis as { [key]?: Current }

interface Current {
  site: Site
  colourCode: (html: string) => string
  /** By the names that Astro knows in place of their keys. */
  laterViews: Map<string, LaterView<unknown, unknown>>
}

/** @param colourCode stands outside of the bundle, as it loads the grammar of a language when a page needs it */
export function setCurrentSite(site: Site, colourCode: Current['colourCode']): void {
  holder[key] = { site, colourCode, laterViews: new Map() }
}

/** @throws if nothing has read a corpus: a page was asked for outside of a build or a dev server */
export const currentSite = (): Site => current().site

/** An article's HTML as a page shows it. @throws like `currentSite` */
export const withColours = (html: string): string => current().colourCode(html)

/**
 * Props and key of a page whose view is made when its turn comes.
 *
 * @param pathname of the page, which no other has
 * @param finish like that of `LaterView`
 */
export function toLaterView<View, Shown>(
  pathname: string,
  toView: () => View,
  finish: (view: View) => Shown,
): { later: LaterView<View, Shown>; cacheKey: string } {
  const later = new LaterView(toView, finish)
  const cacheKey = LaterView.toName(pathname)
  current().laterViews.set(cacheKey, later as LaterView<unknown, unknown>)
  return { later, cacheKey }
}

/** What a page with this key shows later; `undefined` where the key is the page's own. */
export function findLaterView(cacheKey: string): LaterView<unknown, unknown> | undefined {
  return current().laterViews.get(cacheKey)
}

function current(): Current {
  const found = holder[key]
  if (found === undefined) throw new Error('no site has been read')
  return found
}
