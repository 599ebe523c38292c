import type { Site } from '../views/site.ts'
import { toCacheKey } from './cache-key.ts'
import { currentSite } from './current.ts'

/** One page a locale, below `[...prefix]`, whose props are a view. `isWanted` leaves locales out. */
export function toLocalePaths<View>(
  toView: (site: Site, locale: string) => View,
  isWanted: (site: Site, locale: string) => boolean = () => true,
): { params: { prefix: string | undefined }; props: { view: View }; cacheKey: string }[] {
  const site = currentSite()
  return site.corpus.locales
    .filter(({ tag }) => isWanted(site, tag))
    .map(({ tag, prefix }) => {
      const view = toView(site, tag)
      return { params: { prefix: prefix === '' ? undefined : prefix }, props: { view }, cacheKey: toCacheKey(view) }
    })
}
