import { readBorders } from '../text/borders.ts'
import { readHeading, readHeadingElement } from '../text/heading-element.ts'

/** A page as the index keeps it. */
export interface IndexedPage {
  href: string
  title: string
  kind: string
  topic: string
  description: string
  /** Day of the last review, `YYYY-MM-DD`; empty if there was none. */
  reviewed: string
  isDeprecated: boolean
  words: string[]
  /** Words inside of others, `gitlab` for `GitHub/GitLab`, by which the page is found too: their places follow those of `words`. */
  parts: string[]
  /** Places of words that do not follow from the word before: code begins or ends, or a row of a table does. */
  cuts: number[]
  /** Those of `cuts` where code begins. */
  code: number[]
  /** Place of the first word that is no part of the text but another name of the article. */
  end: number
  /** What stands between two words: nothing in languages that write without spaces. */
  joiner: '' | ' '
  /** Headings with an id, by the index of the first word at or below each; `level` is 2 for an `h2`. */
  sections: { id: string; title: string; level: number; at: number }[]
}

/** Facet → value → pages that have it. */
export type FacetMembers<Id = number> = Map<string, Map<string, Set<Id>>>

/** The filter by which the index keeps what a page is called: its title, then its aliases, alerts and questions. */
export const namesFilter = 'name'

/** The filter with the day of a page's last review. Words of metadata are searched, and nobody searches for it. */
export const reviewedFilter = 'reviewed'

/** What Pagefind stores of a page. */
export interface Fragment {
  url: string
  content: string
  filters: Record<string, string[]>
  meta: { description?: string }
  anchors: { element: string; id: string; location: number }[]
}

export function toIndexedPage({ url, content, filters, meta, anchors }: Fragment): IndexedPage {
  // Pagefind puts zero-width spaces between the words of languages that write without spaces.
  const isSpaced = !content.includes('\u200b')
  const marked = isSpaced ? content.split(/[^\S\uFEFF]+/) : content.split('\u200b')
  const joiner = isSpaced ? ' ' : ''
  const borders = readBorders(marked)
  return {
    href: url,
    title: filters[namesFilter]?.[0] ?? url,
    kind: filters['kind']?.[0] ?? '',
    topic: filters['topic']?.[0] ?? '',
    description: meta.description ?? '',
    reviewed: filters[reviewedFilter]?.[0] ?? '',
    isDeprecated: filters['status']?.[0] === 'deprecated',
    ...borders,
    joiner,
    sections: anchors
      .flatMap(({ element, id, location }) => {
        const { level, length } = readHeadingElement(element) ?? {}
        if (level === undefined || length === undefined) return []
        return [{ id, title: readHeading(borders.words, location, length, joiner), level, at: location }]
      })
      .sort((a, b) => a.at - b.at),
  }
}
