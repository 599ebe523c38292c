import { type FoundWords, findWords } from './found-words.ts'
import type { IndexedPage } from './indexed-page.ts'
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
/** Words of an excerpt, and words before the first found one in it. */
const lengths = { ' ': 28, '': 44 }
const lead = 5
/** What words in code add to a passage, as a share of those in sentences: a command without its lines reads badly. */
const codeShare = 0.7
/** Characters of a description that is shown in the place of a passage. */
const longestDescription = 200
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
  const passages = parts.flatMap(({ section, blocks }) => {
    let best: (Passage & { block: Block }) | undefined
    for (const block of blocks) {
      const inside = toInside(hits, block)
      if (inside.length === 0) continue
      const { score, ...range } = findPassage(inside, block.from, block.to, length)
      const weighed = block.isCode ? score * codeShare : score
      if (weighed > (best?.score ?? 0)) best = { ...range, score: weighed, block }
    }
    return best === undefined ? [] : [{ section, passage: best }]
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

/** Those of hits in the order of the text that lie in a block. */
function toInside(hits: Hits, { from, to }: Pick<Block, 'from' | 'to'>): Hits {
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

interface Block {
  from: number
  /** Exclusive. */
  to: number
  isCode: boolean
}

type Part = Pick<Block, 'from' | 'to'> & { section?: IndexedPage['sections'][number] }

/** What a page's parts are, whatever is asked. */
interface Layout {
  parts: { section?: Part['section']; blocks: Block[] }[]
  /** What is shown where nothing was found that the title does not say. */
  start: Segment[]
}

const layouts = new WeakMap<IndexedPage, Layout>()

function toLayout(page: IndexedPage): Layout {
  const known = layouts.get(page)
  if (known !== undefined) return known
  const saysMore = createSaysMore(page)
  const layout = {
    parts: toParts(page, countTop(page)).map(({ section, from, to }) => ({
      section,
      blocks: toBlocks(page, from, to).filter((block) => saysMore(page.words.slice(block.from, block.to))),
    })),
    start: toStart(page, saysMore),
  }
  layouts.set(page, layout)
  return layout
}

/** How many words stand before the text: the title, which many articles repeat as a heading. */
function countTop(page: IndexedPage): number {
  const top = countTitleWords(page, 0, page.title)
  const more = countTitleWords(page, top, page.title)
  // The index puts a full stop after a heading. A sentence that begins with the title goes on.
  return more > 0 && /[.。]\s*$/.test(page.words[top + more - 1] ?? '') ? top + more : top
}

/** Whether words say anything that the title does not. */
function createSaysMore({ title }: IndexedPage): (words: readonly string[]) => boolean {
  const letters = toLetters(title)
  const own = new Set(title.split(/\s+/).map(toLetters))
  return (words) => {
    let said = ''
    let isOwn = true
    for (const word of words) {
      const bare = toLetters(word)
      said += bare
      isOwn &&= bare === '' || bare === letters || own.has(bare)
      if (!isOwn && !letters.includes(said)) return true
    }
    return false
  }
}

/** What the article says of itself, else how its text begins. */
function toStart(page: IndexedPage, saysMore: (words: readonly string[]) => boolean): Segment[] {
  const { description, words, joiner, end: last } = page
  const said = description.split(/\s+/)
  if (saysMore(said)) return [{ text: clip(description), marked: false }]
  const blocks = toBlocks(page, countTop(page), last).filter(({ from, to }) => saysMore(words.slice(from, to)))
  const block = blocks.find(({ isCode }) => !isCode) ?? blocks[0]
  if (block === undefined) return []
  const end = Math.min(block.to, block.from + lengths[joiner])
  const text = words.slice(block.from, end).join(joiner)
  return [{ text: end < block.to ? `${text}${joiner}…` : text, marked: false }]
}

/** A description of any length, cut between words where it has any. */
function clip(text: string): string {
  if (text.length <= longestDescription) return text
  const start = text.slice(0, longestDescription)
  return `${start.replace(/\s+\S*$/, '')} …`
}

const toLetters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

/** The text above the first heading, then that under each, then the article's other names. */
function toParts(page: IndexedPage, top: number): Part[] {
  const { words, sections, end } = page
  const bounds = [top, ...sections.map(({ at }) => at), end]
  const parts: Part[] = bounds.slice(0, -1).map((from, index) => {
    const section = sections[index - 1]
    const to = bounds[index + 1] ?? from
    // A heading that was found counts for its section, but the link to it says it already.
    return section
      ? { section, from: Math.min(to, from + countTitleWords(page, from, section.title)), to }
      : { from, to }
  })
  return [...parts, { from: end, to: words.length }]
}

/** What of a stretch can be read in one go. */
function toBlocks({ cuts, code }: IndexedPage, from: number, to: number): Block[] {
  const inside = cuts.filter((at) => at > from && at < to)
  return [from, ...inside]
    .map((start, index) => ({ from: start, to: inside[index] ?? to, isCode: code.includes(start) }))
    .filter(isFilled)
}

const isFilled = ({ from, to }: Block): boolean => from < to

/** How many words at a place are its heading, which a result shows already as its link. */
function countTitleWords({ words, joiner }: IndexedPage, from: number, title: string): number {
  const wanted = toLetters(title)
  let begun = ''
  for (const [index, word] of words.slice(from, from + title.length).entries()) {
    begun += toLetters(word)
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

function toSegments(
  { words, joiner }: IndexedPage,
  { start: first, end: last, block }: Passage & { block: Block },
  { marks }: FoundWords,
): Segment[] {
  // A found word that is several words to the index is not cut through.
  const goesOn = (at: number): boolean =>
    joiner === '' &&
    (marks.get(at) ?? []).some(([from]) => from === 0) &&
    (marks.get(at - 1) ?? []).some(([, to]) => to === words[at - 1]?.length)
  let start = first
  let end = last
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
