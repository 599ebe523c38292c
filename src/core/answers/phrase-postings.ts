import type { Postings, TermIndex } from './term-index.ts'

/** Postings of one key, or of the places where several follow each other. */
export function findPhrase(index: TermIndex, keys: readonly string[]): Postings | undefined {
  const all = keys.map((key) => index.find(key))
  const [first, ...others] = all
  if (first === undefined || others.some((postings) => postings === undefined)) return undefined
  return others.length === 0
    ? first
    : others.reduce<Postings>((joined, next) => follow(joined, next as Postings), first)
}

/** The places of `next` that come at most two words after one of `first`, or where both are the same word's parts. */
function follow(first: Postings, next: Postings): Postings {
  const pages: number[] = []
  const starts: number[] = [0]
  const places: number[] = []
  const weights: number[] = []
  for (let a = 0, b = 0; a < first.pages.length && b < next.pages.length; ) {
    const pageA = first.pages[a] ?? 0
    const pageB = next.pages[b] ?? 0
    if (pageA < pageB) a += 1
    else if (pageA > pageB) b += 1
    else {
      const before = first.places.subarray(first.starts[a], first.starts[a + 1])
      for (let at = next.starts[b] ?? 0; at < (next.starts[b + 1] ?? 0); at++) {
        const place = next.places[at] ?? 0
        if (before.some((other) => place - other >= 0 && place - other <= 2)) {
          places.push(place)
          weights.push(next.weights[at] ?? 24)
        }
      }
      if ((starts.at(-1) ?? 0) < places.length) {
        pages.push(pageA)
        starts.push(places.length)
      }
      a += 1
      b += 1
    }
  }
  return {
    pages: Uint32Array.from(pages),
    starts: Uint32Array.from(starts),
    places: Uint32Array.from(places),
    weights: Uint8Array.from(weights),
    inDescription: new Uint8Array(pages.length),
  }
}
