import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Grouping } from '../../src/core/coverage/group-tickets.ts'
import { TicketGrouper } from '../../src/core/coverage/group-tickets.ts'

export interface LabelledTicket {
  text: string
  label: string
}

/** Rows of a CSV with the columns `text` and `category`. */
export function toLabelled(csv: string): LabelledTicket[] {
  return (parse(csv, { relax_column_count: true }) as string[][])
    .slice(1)
    .map(([text = '', label = '']) => ({ text, label }))
    .filter(({ text }) => text !== '')
}

/** Sentences of the pages of a folder, those of pages with ten or more, labelled with their page. */
export function toSentences(folder: string): LabelledTicket[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
  return files.sort().flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n|^(```|~~~)[\s\S]*?^\1/gm, '')
    const lines = text.split('\n').filter((line) => /^(?:[-*] |\d+\. )?\p{L}/u.test(line))
    const sentences = lines.flatMap((line) =>
      line
        .replace(/!?\[([^\]]*)\]\([^)]*\)|[`*]/g, '$1')
        .split(/(?<=[.?!])\s+/)
        .filter((sentence) => sentence.length >= 30 && sentence.length <= 200),
    )
    const different = [...new Set(sentences)]
    return different.length < 10 ? [] : different.map((sentence) => ({ text: sentence, label: file }))
  })
}

export interface GroupedRun {
  /** Number of each ticket's group; −1 for those in none. */
  groups: number[]
  grouping: Grouping
  seconds: number
}

/** Groups tickets by their texts alone, as the product does. */
export function groupAll(
  tickets: readonly LabelledTicket[],
  known: { id: string; wordings: readonly string[] }[] = [],
): GroupedRun {
  const start = performance.now()
  const grouper = new TicketGrouper()
  for (const [number, { text }] of tickets.entries())
    grouper.add({ source: 'bench', id: String(number), subject: text, tags: [], isMachineMade: false })
  const grouping = grouper.group({ k: 5, seed: 20_240_229, known })
  return { groups: [...grouping.groupOf], grouping, seconds: (performance.now() - start) / 1000 }
}

/** Share of the tickets of both runs that are in a group with the same id in both. */
export function toStability(before: GroupedRun, after: GroupedRun): number {
  const idOf = ({ grouping, groups }: GroupedRun, ticket: number): string | undefined =>
    grouping.groups[groups[ticket] ?? -1]?.id
  const shared = before.groups.filter((_, ticket) => {
    const id = idOf(before, ticket)
    return id !== undefined && id === idOf(after, ticket)
  })
  return shared.length / before.groups.length
}
