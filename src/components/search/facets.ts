import type { FacetMembers } from '../../core/answers/indexed-page.ts'

export const facetNames = ['kind', 'topic', 'product', 'audience', 'tier'] as const
export type FacetName = (typeof facetNames)[number]

/** Chosen values by facet. Within a facet any value will do, between facets all must. */
export type Filters = Partial<Record<FacetName, string[]>>

/** Value → number of pages, by facet. */
export type FacetCounts = Partial<Record<FacetName, Record<string, number>>>

/** What a search page's address says. */
export function readSearchParams(params: URLSearchParams): { query: string; filters: Filters } {
  const filters: Filters = {}
  for (const name of facetNames) {
    const values = [...new Set(params.getAll(name))].filter((value) => value !== '')
    if (values.length > 0) filters[name] = values
  }
  return { query: (params.get('q') ?? '').replace(/\s*[\r\n]\s*/g, ' '), filters }
}

/** The address of a search, as `?q=…&kind=…`; empty for none. */
export function toSearchParams(query: string, filters: Filters): string {
  const params = new URLSearchParams(query === '' ? [] : [['q', query]])
  for (const name of facetNames) for (const value of filters[name] ?? []) params.append(name, value)
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

export const hasFilters = (filters: Filters): boolean => facetNames.some((name) => (filters[name]?.length ?? 0) > 0)

export function matchesFilters<Id>(id: Id, filters: Filters, members: FacetMembers<Id>, except?: FacetName): boolean {
  return facetNames.every((name) => {
    const chosen = filters[name] ?? []
    if (name === except || chosen.length === 0) return true
    return chosen.some((value) => members.get(name)?.get(value)?.has(id))
  })
}

/** How many pages each value would leave, its own facet's other choices put aside. Values without a page are absent. */
export function countFacets<Id>(ids: readonly Id[], filters: Filters, members: FacetMembers<Id>): FacetCounts {
  const counts: FacetCounts = {}
  for (const name of facetNames) {
    const candidates = hasFilters(filters) ? ids.filter((id) => matchesFilters(id, filters, members, name)) : ids
    const byValue: Record<string, number> = Object.create(null)
    for (const [value, pages] of members.get(name) ?? []) {
      let count = 0
      for (const id of candidates) if (pages.has(id)) count += 1
      if (count > 0) byValue[value] = count
    }
    counts[name] = byValue
  }
  return counts
}
