import type { Announcement } from '../../../core/announce/announcement.ts'

export interface Part {
  label: string
  count: number
  articles: { title: string; url: string }[]
  /** Articles of the group that are not listed. */
  more: number
}

const longestTitle = 200

/**
 * Writes an announcement with as many articles as fit; every group says how many it has in all.
 *
 * @param isSmall whether what was written is within the system's limits
 */
export function fit<Written>(
  { groups }: Announcement,
  write: (parts: Part[]) => Written,
  isSmall: (written: Written) => boolean,
): Written {
  const longest = Math.max(...groups.map(({ articles }) => articles.length))
  const writeWith = (most: number): Written =>
    write(
      groups.map(({ label, articles }) => ({
        label,
        count: articles.length,
        articles: articles.slice(0, most).map(({ title, url }) => ({ title: toShort(title), url })),
        more: Math.max(0, articles.length - most),
      })),
    )
  let [most, tooMany] = [0, longest + 1]
  while (tooMany - most > 1) {
    const middle = (most + tooMany) >> 1
    if (isSmall(writeWith(middle))) most = middle
    else tooMany = middle
  }
  return writeWith(most)
}

/** `Acme Help: 3 articles changed`, short enough for every system. */
export function toHeadline({ site, events }: Announcement): string {
  return `${toShort(site)}: ${events.length} ${events.length === 1 ? 'article' : 'articles'} changed`
}

/** Whole characters, never half a surrogate pair. */
function toShort(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length <= longestTitle ? characters.join('') : `${characters.slice(0, longestTitle - 1).join('')}…`
}

export const toMore = (more: number): string => `and ${more} more`
export const escapeAngles = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
export const countBytes = (text: string): number => new TextEncoder().encode(text).length
export const jsonHeaders = { 'content-type': 'application/json' }
