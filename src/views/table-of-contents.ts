import type { Heading } from '../core/markdown/body.ts'

export interface ContentsEntry {
  id: string
  text: string
  children: { id: string; text: string }[]
}

/** The two highest levels of headings below h1 that a text uses; nothing where there is little to jump to. */
export function toContents(headings: readonly Heading[]): ContentsEntry[] {
  const top = Math.min(...headings.map(({ depth }) => depth))
  const entries: ContentsEntry[] = []
  for (const { depth, id, text } of headings) {
    const parent = entries.at(-1)
    if (depth === top) entries.push({ id, text, children: [] })
    else if (depth === top + 1 && parent !== undefined) parent.children.push({ id, text })
  }
  return entries.length + entries.flatMap(({ children }) => children).length < 3 ? [] : entries
}
