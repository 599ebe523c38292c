import { type FoundWords, findWords } from './found-words.ts'
import type { IndexedPage } from './indexed-page.ts'
import { type Block, lengths, type Range, toLayout } from './passage-layout.ts'
import type { RankedPage } from './rank.ts'

/** A piece of plain text; `marked` where it is a word that was searched for. */
export interface Segment {
  text: string
  marked: boolean
}

export interface Section {
  href: string
  title: string
}

export interface SearchResult {
  href: string
  title: string
  kind: string
  topic: string
  /** Day of the last review, `YYYY-MM-DD`; empty if there was none. */
  reviewed: string
  isDeprecated: boolean
  /** The passage with the most of the query, wherever on the page it stands. */
  excerpt: Segment[]
  /** Under which heading `excerpt` stands. */
  section: Section | undefined
  /** Other sections with the most of the query, best first, with a passage each. */
  subResults: (Section & { excerpt: Segment[] })[]
  /** The found words as the page writes them, without repeats. */
  words: string[]
}

type Hits = RankedPage['hits']

const maxSections = 2
/** Words before the first found one in an excerpt. */
const lead = 5
/** What words in code add to a passage, as a share of those in sentences: a command without its lines reads badly. */
const codeShare = 0.7
/** What a word of a heading adds to the passage that it stands over, as a share of a word in it. */
const nameShare = 0.6
/** What a second occurrence of a word adds to a passage, as a share of the first. */
const repeated = 0.05
/** Words that add less than this share of what the heaviest one adds are not marked: "to" beside "backup". */
const leastMarked = 0.05

/**
 * A result as it is shown, `query` being the words of its terms by their number: text cut by word positions, so that there is never any
 * HTML to parse.
 */
export function toSearchResult(page: IndexedPage, allHits: Hits, query: readonly string[] = []): SearchResult {
  const found = findWords(page, withoutLightTerms(allHits), query)
  const length = lengths[page.joiner]
  const { parts, start } = toLayout(page)
  const hits = found.hits.toSorted((a, b) => a.at - b.at)
  const inNames = new Set(parts[0]?.names.flatMap((name) => toInside(hits, name)).map(({ term }) => term))
  const isSaid = parts.some(({ blocks }) => blocks.some((block) => toInside(hits, block).length > 0))
  const passages = (isSaid ? parts : []).flatMap(({ headings, names, blocks }) => {
    // All of a page is about what it is called, and the text below its title most of all.
    const weigh = (inside: Hits): Hits => (headings.length === 0 ? inside : lighten(inside, inNames))
    const named = weigh(names.flatMap((name) => toInside(hits, name)))
    let best: (Passage & { block: Block }) | undefined
    for (const [index, block] of blocks.entries()) {
      const inside = weigh(toInside(hits, block))
      const { score: said, ...range } = findPassage(inside, block.from, block.to, length)
      const score = (block.isCode ? said * codeShare : said) + (index === 0 ? weighName(named, inside) : 0)
      if (score > (best?.score ?? 0)) best = { ...range, score, block }
    }
    if (best === undefined) return []
    const { section } = headings.find((heading) => toInside(hits, heading).length > 0) ?? headings[0] ?? {}
    return [{ section, passage: best }]
  })
  const [best, ...others] = passages.toSorted((a, b) => b.passage.score - a.passage.score)
  const toSection = ({ id, title }: { id: string; title: string }): Section => ({
    href: `${page.href}#${encodeURIComponent(id)}`,
    title,
  })
  return {
    href: page.href,
    title: page.title,
    kind: page.kind,
    topic: page.topic,
    reviewed: page.reviewed,
    isDeprecated: page.isDeprecated,
    excerpt: best ? toSegments(page, best.passage, found) : start,
    section: best?.section && toSection(best.section),
    subResults: others
      .flatMap(({ section, passage }) => (section ? [{ section, passage }] : []))
      .slice(0, maxSections)
      .map(({ section, passage }) => ({ ...toSection(section), excerpt: toSegments(page, passage, found) })),
    words: found.words,
  }
}

const lighten = (hits: Hits, terms: ReadonlySet<number>): Hits =>
  hits.map((hit) => (terms.has(hit.term) ? { ...hit, weight: hit.weight / 2 } : hit))

/** What words of its heading that it does not repeat add to the passage below: it speaks of them. */
function weighName(named: Hits, inside: Hits): number {
  const repeated = new Set(inside.map(({ term }) => term))
  const weights = new Map(named.filter(({ term }) => !repeated.has(term)).map(({ term, weight }) => [term, weight]))
  return [...weights.values()].reduce((sum, weight) => sum + weight * nameShare, 0)
}

/** Those of hits in the order of the text that lie in a block. */
function toInside(hits: Hits, { from, to }: Range): Hits {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle]?.at ?? 0) < from) low = middle + 1
    else high = middle
  }
  let end = low
  while ((hits[end]?.at ?? to) < to) end += 1
  return hits.slice(low, end)
}

function withoutLightTerms(hits: Hits): Hits {
  const sums = new Map<number, number>()
  for (const { term, weight } of hits) sums.set(term, (sums.get(term) ?? 0) + weight)
  const least = leastMarked * Math.max(0, ...sums.values())
  return hits.filter(({ term }) => (sums.get(term) ?? 0) >= least)
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

/** Ends a sentence, or what a sentence goes on from. */
const sentenceEnd = /[.!?:。！？：；…]["'”’)）」]*\s*$/

/** A passage from the beginning of its sentence on, if what was found stays in it; else without what is left of the sentence before. */
function toSentence(
  { words, joiner }: IndexedPage,
  { start, end }: Pick<Passage, 'start' | 'end'>,
  block: Block,
  marks: FoundWords['marks'],
): Pick<Passage, 'start' | 'end'> {
  const length = lengths[joiner]
  const marked = words.slice(start, end).map((_, index) => marks.has(start + index))
  const last = marked.lastIndexOf(true) + start
  const begins = (at: number): boolean => at === block.from || sentenceEnd.test(words[at - 1] ?? '')
  const from = (at: number): Pick<Passage, 'start' | 'end'> => ({ start: at, end: toEnd(words, block, at + length) })
  for (let at = start; at >= block.from && last < at + length; at--) if (begins(at)) return from(at)
  for (let at = start; at <= start + marked.indexOf(true); at++) if (begins(at)) return from(at)
  return { start, end: toEnd(words, block, end) }
}

/** Words that a passage goes on for where its sentence ends with them. */
const overtime = 7

/** Where a passage ends that would end at a place: behind its sentence, if that is near. */
function toEnd(words: readonly string[], { to }: Block, end: number): number {
  if (end + overtime >= to) return to
  const ends = words.slice(end - 1, end + overtime).findIndex((word) => sentenceEnd.test(word))
  return ends === -1 ? end : end + ends
}

function toSegments(
  page: IndexedPage,
  { start: first, end: last, block }: Passage & { block: Block },
  { marks }: FoundWords,
): Segment[] {
  const { words, joiner } = page
  // A found word that is several words to the index is not cut through.
  const goesOn = (at: number): boolean =>
    joiner === '' &&
    (marks.get(at) ?? []).some(([from]) => from === 0) &&
    (marks.get(at - 1) ?? []).some(([, to]) => to === words[at - 1]?.length)
  let { start, end } = toSentence(page, { start: first, end: last }, block, marks)
  while (start > block.from && goesOn(start)) start--
  while (end < block.to && goesOn(end)) end++
  const segments: Segment[] = []
  const add = (text: string, isMarked: boolean): void => {
    const last = segments.at(-1)
    if (text === '') return
    if (last?.marked === isMarked) last.text += text
    else segments.push({ text, marked: isMarked })
  }
  if (start > block.from) add(`…${joiner}`, false)
  for (const [index, word] of words.slice(start, end).entries()) {
    if (index > 0) add(joiner, false)
    let done = 0
    const marked = marks.get(start + index) ?? []
    for (const [from, to] of marked.length > 1 ? marked.toSorted(([a], [b]) => a - b) : marked) {
      add(word.slice(done, from), false)
      add(word.slice(Math.max(done, from), to), true)
      done = Math.max(done, to)
    }
    add(word.slice(done), false)
  }
  if (end < block.to) add(`${joiner}…`, false)
  return segments
}
