import { type AnswerTest, toWordings } from '../answers/answer-tests.ts'
import { type KnownGroup, toNewId } from './group-ids.ts'
import type { Grouping, TicketGroup } from './group-tickets.ts'
import type { Counts } from './ticket-values.ts'

/** A question that people ask, with how often: a group of tickets, an entry of the register, or both. */
export interface Question {
  id: string
  /** That may be shown, the most telling first. */
  wordings: readonly string[]
  /** What the site is asked with. Not to be shown where it comes from tickets. */
  asked: readonly { text: string; tickets: number }[]
  /** Tickets a month. */
  perMonth: number
  months: Counts
  products: Counts
  tiers: Counts
  /** Its entry in the register, where somebody accepted or wrote it. */
  entry: AnswerTest | undefined
}

/** Ids of the register's entries, in their order; those without one get the one that their first wording makes. */
export function toEntryIds(entries: readonly AnswerTest[]): string[] {
  const taken = new Set(entries.flatMap(({ id }) => (id === undefined ? [] : [id])))
  return entries.map((entry) => {
    const id = entry.id ?? toNewId(toWordings(entry)[0] ?? '', taken)
    taken.add(id)
    return id
  })
}

/** The register's entries as groups that earlier runs found. */
export function toKnownGroups(entries: readonly AnswerTest[]): KnownGroup[] {
  const ids = toEntryIds(entries)
  return entries.map((entry, number) => ({ id: ids[number] ?? '', wordings: toWordings(entry) }))
}

/** The questions of tickets, with what the register says of those that it knows. */
export function toTicketQuestions(grouping: Grouping, entries: readonly AnswerTest[]): Question[] {
  const ids = toEntryIds(entries)
  const entryOf = new Map(entries.map((entry, number) => [ids[number] ?? '', entry]))
  const months = toMonths(grouping)
  return grouping.groups.map((group: TicketGroup) => ({
    id: group.id,
    wordings: group.wordings,
    asked: group.asked,
    perMonth: round(group.tickets / months),
    months: group.months,
    products: group.products,
    tiers: group.tiers,
    entry: entryOf.get(group.id),
  }))
}

/** The questions of the register alone that say how often they are asked, as where the tickets are not at hand. */
export function toRegisterQuestions(entries: readonly AnswerTest[]): Question[] {
  const ids = toEntryIds(entries)
  return entries.flatMap((entry, number) => {
    const { weight } = entry
    if (weight === undefined || weight === 0) return []
    const wordings = toWordings(entry)
    return [
      {
        id: ids[number] ?? '',
        wordings,
        asked: wordings.map((text) => ({ text, tickets: 1 })),
        perMonth: weight,
        months: new Map(),
        products: new Map(),
        tiers: new Map(),
        entry,
      },
    ]
  })
}

const daysPerMonth = 30.4375
/** A shorter time says too little about a month. */
const leastDays = 7

/** Months that the tickets span, from their first day to their last; 1 where none says when it was written. */
export function toMonths({ from, to }: Pick<Grouping, 'from' | 'to'>): number {
  if (from === undefined || to === undefined) return 1
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 + 1
  return Math.max(leastDays, days) / daysPerMonth
}

const round = (value: number): number => Math.round(value * 10) / 10
