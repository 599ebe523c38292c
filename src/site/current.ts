import type { Site } from '../views/site.ts'

/**
 * The site that is being built or served. Pages run as a bundle of their own inside the same process, so the value
 * stands where both sides see it.
 */
const key = Symbol.for('tierzero.site')
const holder = globalThis as { [key]?: Site }

export function setCurrentSite(site: Site): void {
  holder[key] = site
}

/** @throws if nothing has read a corpus: a page was asked for outside of a build or a dev server */
export function currentSite(): Site {
  const site = holder[key]
  if (site === undefined) throw new Error('no site has been read')
  return site
}
