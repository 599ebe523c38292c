import type { IndexedPage } from './indexed-page.ts'
import type { Segment } from './passages.ts'

/** Words of an excerpt. */
export const lengths = { ' ': 28, '': 44 }
/** Characters of a description that is shown in the place of a passage. */
const longestDescription = 200

/** Words from one place to before another. */
export interface Range {
  from: number
  to: number
}

/** What can be read in one go. */
export interface Block extends Range {
  isCode: boolean
}

/** A heading, and where its words stand. */
interface Heading extends Range {
  section: IndexedPage['sections'][number]
}

interface Part extends Range {
  /** What it stands under: its heading, and those right above that one, which have no text of their own. */
  headings: Heading[]
  /** Where the words of its headings stand; of what comes before all headings, those of the article's names. */
  names: Range[]
}

/** What a page's parts are, whatever is asked. */
interface Layout {
  parts: (Omit<Part, 'from' | 'to'> & { blocks: Block[] })[]
  /** What is shown where nothing was found that the title does not say. */
  start: Segment[]
}

const layouts = new WeakMap<IndexedPage, Layout>()

export function toLayout(page: IndexedPage): Layout {
  const known = layouts.get(page)
  if (known !== undefined) return known
  const saysMore = createSaysMore(page)
  const layout: Layout = {
    parts: toParts(page, countTop(page)).map(({ headings, names, from, to }) => ({
      headings,
      names,
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
  const { description, words, joiner, sections, end } = page
  const said = description.split(/\s+/)
  if (saysMore(said)) return [{ text: clip(description), marked: false }]
  const isTelling = ({ from, to }: Block): boolean => saysMore(words.slice(from, to))
  const [above = [], whole = []] = [sections[0]?.at ?? end, end].map((to) =>
    toBlocks(page, countTop(page), to).filter(isTelling),
  )
  const blocks = above.length > 0 ? above : whole
  const block = blocks.find(({ isCode }) => !isCode) ?? blocks[0]
  if (block === undefined) return []
  const last = Math.min(block.to, block.from + lengths[joiner])
  const text = words.slice(block.from, last).join(joiner)
  return [{ text: last < block.to ? `${text}${joiner}…` : text, marked: false }]
}

/** A description of any length, cut between words where it has any. */
function clip(text: string): string {
  if (text.length <= longestDescription) return text
  const start = text.slice(0, longestDescription)
  return `${start.replace(/\s+\S*$/, '')} …`
}

const toLetters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

/** The text above the first heading, then that under each. */
function toParts(page: IndexedPage, top: number): Part[] {
  const { words, sections, end } = page
  const bounds = [top, ...sections.map(({ at }) => at), end]
  const names = [
    { from: 0, to: top },
    { from: end, to: words.length },
  ]
  let above: Heading[] = []
  return bounds.slice(0, -1).map((from, index) => {
    const section = sections[index - 1]
    const to = bounds[index + 1] ?? from
    // A heading that was found counts for its section, but the link to it says it already.
    if (section === undefined) return { headings: [], names, from, to }
    const start = Math.min(to, from + countTitleWords(page, from, section.title))
    const outer = above.filter((heading) => heading.section.level < section.level)
    const headings = [{ section, from, to: start }, ...outer]
    above = start < to ? [] : headings
    return { headings, names: headings, from: start, to }
  })
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
    if (begun === wanted) return joiner === '' ? index + 1 + countMarks(words, from + index + 1) : index + 1
    if (!wanted.startsWith(begun)) return 0
  }
  return 0
}

/** How many words at a place are punctuation alone, such as the full stop that the index puts after a heading. */
function countMarks(words: readonly string[], from: number): number {
  let at = from
  while (/^[\p{P}\s]+$/u.test(words[at] ?? '')) at += 1
  return at - from
}
