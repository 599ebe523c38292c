import { findSpokenTimes, type SpokenTime } from './spoken-time.ts'

/** Part of a block's text. */
export interface Span {
  start: number
  end: number
}

/** One figure of a sentence with the words that belong to it. */
export interface Clause {
  figure: SpokenTime
  /** Between the commas and conjunctions around the figure. */
  own: Span
  /** `own`, the parts without a figure in front of it, and, for the last figure, those behind it. */
  whole: Span
}

export interface Sentence extends Span {
  clauses: Clause[]
}

/** The sentences of a text. A figure belongs to one clause of one sentence. */
export function toSentences(text: string): Sentence[] {
  const figures = findSpokenTimes(text)
  return split(text, { start: 0, end: text.length }, sentenceEnd, figures).map((sentence) => ({
    ...sentence,
    clauses: toClauses(text, sentence, figures),
  }))
}

const sentenceEnd = /[.!?]+["'”’)]*\s+(?=[^\sa-z\d])|[。！？]/g
const clauseEnd =
  /[,;]\s|[，、：；]|:\s|\s(?:and|but|while|whereas|or|plus|then)\s|\s[–—-]\s|[()（）]|以及|并且?|同时|而|但/g

function toClauses(text: string, sentence: Span, figures: readonly SpokenTime[]): Clause[] {
  const parts = split(text, sentence, clauseEnd, figures)
  const clauses: Clause[] = []
  let start = sentence.start
  for (const [index, part] of parts.entries()) {
    const last = clauses.at(-1)
    const isRemark = /[(（]$/.test(text.slice(0, parts[index - 1]?.end ?? 0).trimEnd())
    if (isRemark && last !== undefined && !figures.some((figure) => isIn(figure.index, part))) {
      // "Within 2 hours (critical)".
      last.own.end = part.end
      last.whole.end = part.end
      start = part.end
    }
    for (const figure of figures.filter((figure) => isIn(figure.index, part))) {
      // Two figures without a comma between them: each has what stands in front of it.
      const from = Math.max(part.start, start)
      const next = figures.find(({ index }) => index > figure.index && index < part.end)
      const end = next === undefined ? part.end : figure.index + figure.text.length
      clauses.push({ figure, own: { start: from, end }, whole: { start, end } })
      start = end
    }
  }
  const last = clauses.at(-1)
  if (last !== undefined) last.whole.end = sentence.end
  return clauses
}

const isIn = (index: number, { start, end }: Span): boolean => index >= start && index < end

/** Marks inside a figure, as in `4 to 8 hours`, part nothing. */
function split(text: string, { start, end }: Span, mark: RegExp, figures: readonly SpokenTime[]): Span[] {
  const spans: Span[] = []
  let from = start
  for (const { 0: found, index } of text.slice(start, end).matchAll(mark)) {
    const at = start + index
    if (figures.some((figure) => at > figure.index && at < figure.index + figure.text.length)) continue
    spans.push({ start: from, end: at + found.length })
    from = at + found.length
  }
  return [...spans, { start: from, end }].filter((span) => text.slice(span.start, span.end).trim() !== '')
}
