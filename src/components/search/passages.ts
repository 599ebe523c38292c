import type { IndexedPage } from './pagefind.client.ts'
import type { RankedPage } from './rank.ts'

/** A piece of plain text; `marked` where it is a word that was searched for. */
export interface Segment {
  text: string
  marked: boolean
}

export interface SubResult {
  href: string
  title: string
  excerpt: Segment[]
}

export interface SearchResult {
  href: string
  title: string
  kind: string
  topic: string
  /** The passage with the most of the query, wherever on the page it stands. */
  excerpt: Segment[]
  /** Sections with the most of the query, best first. The one that `excerpt` is from comes without its own. */
  subResults: SubResult[]
  /** The found words as the page writes them, without repeats. */
  words: string[]
}

type Hits = RankedPage['hits']

const maxSections = 3
const maxWords = 16
/** Words of an excerpt, and words before the first found one in it. */
const lengths = { ' ': 28, '': 44 }
const lead = 5
/** What a second occurrence of a word adds to a passage, as a share of the first. */
const repeated = 0.05
/** Words that add less than this share of what the heaviest one adds are not marked: "to" beside "backup". */
const leastMarked = 0.05

/** A result as it is shown: text cut by word positions, so that there is never any HTML to parse. */
export function toSearchResult(page: IndexedPage, allHits: Hits): SearchResult {
  const hits = withoutLightTerms(allHits)
  const top = countTitleWords(page, 0, page.title)
  const bounds = [top, ...page.sections.map(({ at }) => at), page.words.length]
  const parts = bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] ?? from
    const inside = hits.filter(({ at }) => at >= from && at < to)
    const section = page.sections[index - 1]
    // A heading that was found counts for its section, but the link above the passage says it already.
    const start = section ? from + countTitleWords(page, from, section.title) : from
    return { section, passage: findPassage(inside, Math.min(start, to), to, lengths[page.joiner]) }
  })
  const found = parts.filter(({ passage }) => passage.score > 0).sort((a, b) => b.passage.score - a.passage.score)
  const [best] = found
  const sections = found.filter(({ section }) => section !== undefined).slice(0, maxSections)
  return {
    href: page.href,
    title: page.title,
    kind: page.kind,
    topic: page.topic,
    excerpt: best
      ? toSegments(page, best.passage, hits)
      : toSegments(page, { start: top, end: top + lengths[page.joiner], score: 0 }, []),
    subResults: sections.map(({ section, passage }) => ({
      href: `${page.href}#${encodeURIComponent(section?.id ?? '')}`,
      title: section?.title ?? '',
      excerpt: passage === best?.passage ? [] : toSegments(page, passage, hits),
    })),
    words: toFoundWords(page, hits),
  }
}

function withoutLightTerms(hits: Hits): Hits {
  const sums = new Map<number, number>()
  for (const { term, weight } of hits) sums.set(term, (sums.get(term) ?? 0) + weight)
  const least = leastMarked * Math.max(0, ...sums.values())
  return hits.filter(({ term }) => (sums.get(term) ?? 0) >= least)
}

/** How many words at a place are its heading, which a result shows already as its link. */
function countTitleWords({ words, joiner }: IndexedPage, from: number, title: string): number {
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')
  const wanted = letters(title)
  let begun = ''
  for (const [index, word] of words.slice(from, from + title.length).entries()) {
    begun += letters(word)
    // The full stop that the index puts after a heading may be a word of its own.
    if (begun === wanted)
      return joiner === '' && /^[.。\s]+$/.test(words[from + index + 1] ?? '') ? index + 2 : index + 1
    if (!wanted.startsWith(begun)) return 0
  }
  return 0
}

interface Passage {
  start: number
  end: number
  score: number
}

/** The window that holds the heaviest set of different words. `from` and `to` bound it; `to` is exclusive. */
export function findPassage(hits: Hits, from: number, to: number, length: number): Passage {
  const sorted = [...hits].sort((a, b) => a.at - b.at)
  let best: Passage = { start: from, end: Math.min(to, from + length), score: 0 }
  for (const [index, { at }] of sorted.entries()) {
    const start = Math.max(from, at - lead)
    const weights = new Map<number, number>()
    let extra = 0
    for (let next = index; (sorted[next]?.at ?? Number.POSITIVE_INFINITY) < start + length; next++) {
      const { term, weight } = sorted[next] as Hits[number]
      if (weights.has(term)) extra += weight * repeated
      weights.set(term, Math.max(weight, weights.get(term) ?? 0))
    }
    const score = [...weights.values()].reduce((sum, weight) => sum + weight, extra)
    if (score > best.score) best = { start, end: Math.min(to, start + length), score }
  }
  return best
}

function toSegments(page: IndexedPage, { start, end }: Passage, hits: Hits): Segment[] {
  // A section that is nothing but its heading.
  if (start >= end) return []
  const { words, joiner } = page
  const isCut = start > countTitleWords(page, 0, page.title)
  const marked = new Set(hits.map(({ at }) => at))
  const segments: Segment[] = []
  const add = (text: string, isMarked: boolean): void => {
    const last = segments.at(-1)
    if (text === '') return
    if (last?.marked === isMarked) last.text += text
    else segments.push({ text, marked: isMarked })
  }
  if (isCut) add('…', false)
  for (const [index, word] of words.slice(start, end).entries()) {
    if (index > 0 || isCut) add(joiner, false)
    const [, before = '', core = '', after = ''] = trimmed.exec(word) ?? []
    add(before, false)
    add(core, marked.has(start + index))
    add(after, false)
  }
  if (end < words.length) add(`${joiner}…`, false)
  return segments
}

const trimmed = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su

function toFoundWords({ words }: IndexedPage, hits: Hits): string[] {
  const found = [...hits].sort((a, b) => b.weight - a.weight).map(({ at }) => trimmed.exec(words[at] ?? '')?.[2] ?? '')
  const byKey = new Map(found.filter((word) => word !== '').map((word) => [word.toLowerCase(), word]))
  return [...byKey.values()].slice(0, maxWords)
}
