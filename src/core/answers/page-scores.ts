/** What a term adds to the scores of pages: numbers side by side, since a map of all pages takes longer to make than to use. */
export class PageScores {
  /** Ascending. */
  readonly pages: Uint32Array
  /** Parallel to `pages`. */
  readonly values: Float64Array

  constructor(pages: Uint32Array, values: Float64Array) {
    this.pages = pages
    this.values = values
  }

  get size(): number {
    return this.pages.length
  }

  get(page: number): number | undefined {
    const entry = findEntry(this.pages, page)
    return entry === -1 ? undefined : this.values[entry]
  }

  has(page: number): boolean {
    return findEntry(this.pages, page) !== -1
  }

  *[Symbol.iterator](): Generator<[page: number, score: number]> {
    for (const [entry, page] of this.pages.entries()) yield [page, this.values[entry] ?? 0]
  }
}

/** Where a page stands among pages in ascending order, or −1. */
export function findEntry(pages: Uint32Array, page: number): number {
  let low = 0
  let high = pages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pages[middle] ?? 0) < page) low = middle + 1
    else high = middle
  }
  return pages[low] === page ? low : -1
}
