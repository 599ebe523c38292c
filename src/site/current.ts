import type { Site } from '../views/site.ts'

/**
 * The site that is being built or served. Pages run as a bundle of their own inside the same process, so the value
 * stands where both sides see it.
 */
const key = Symbol.for('tierzero.site')
const holder = globalThis as { [key]?: Current }

interface Current {
  site: Site
  colourCode: (html: string) => string
}

/** @param colourCode stands outside of the bundle, as it loads the grammar of a language when a page needs it */
export function setCurrentSite(site: Site, colourCode: Current['colourCode']): void {
  holder[key] = { site, colourCode }
}

/** @throws if nothing has read a corpus: a page was asked for outside of a build or a dev server */
export const currentSite = (): Site => current().site

/** An article's HTML as a page shows it. @throws like `currentSite` */
export const withColours = (html: string): string => current().colourCode(html)

function current(): Current {
  const found = holder[key]
  if (found === undefined) throw new Error('no site has been read')
  return found
}
