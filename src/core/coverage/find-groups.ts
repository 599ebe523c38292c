import { findCentres } from './cluster.ts'
import { type KnownGroup, toCommonWords, toIds } from './group-ids.ts'
import type { DenseRows } from './project.ts'
import { findShared } from './shared-wordings.ts'
import { assignAll, type Space, sampled, toSpace } from './ticket-space.ts'
import { toWordingKey } from './wording.ts'
import type { WordingTable } from './wording-table.ts'

export interface FoundGroup {
  /** Kept from run to run where the group is that of an earlier one. */
  id: string
  /** Its number among the centres. */
  centre: number
  /** Wordings that may be shown, that nearest the centre first; at least one. */
  wordings: string[]
  /** What tickets of it say, to ask the site with. Never to be shown: nobody looked whether it is shared. */
  asked: { text: string; tickets: number }[]
}

export interface FoundGroups {
  groups: FoundGroup[]
  /** Place of each wording's group among them, by the wording's number; −1 for none. */
  groupOf: Int32Array
  space: Space
  centres: DenseRows
}

export interface FindOptions {
  /** Tickets that must share what is shown. */
  k: number
  seed: number
  /** Groups of earlier runs, whose ids are kept. */
  known: readonly KnownGroup[]
  /** Told how far it is, 0 to 1. */
  onProgress?: (share: number) => void
}

const fineClusters = 600
const maxGroups = 400
/** Less alike than this to its nearest centre, a wording is in no group. */
export const leastCosine = 0.25
/** Wordings of a group that are looked at for showing, shown, and asked. */
const candidatesPerGroup = 60
const shownPerGroup = 5
const askedPerGroup = 5

/** The groups that wordings make: those of at least `k` tickets that have a wording that may be shown. */
export function findGroups(table: WordingTable, { k, seed, known, onProgress }: FindOptions): FoundGroups {
  const { features } = table
  const sorted = table.toOrder()
  const places = Float64Array.from(sorted, (number) => table.featuresAt(number))
  const space = toSpace(places, features, seed)
  onProgress?.(0.3)
  const sample = space.project(Array.from(places.subarray(0, sampled), (place) => features.at(place)))
  const centres = findCentres(sample, fineClusters, Math.min(maxGroups, Math.ceil(Math.sqrt(sorted.length))))
  onProgress?.(0.4)
  const assigned = assignAll(places, features, space, centres, (share) => onProgress?.(0.4 + 0.4 * share))
  const members = toMembers(table, sorted, assigned, k)
  const isShared = findShared(
    members.flatMap(({ candidates }) => candidates.map((number) => table.subject(number))),
    allSubjects(table),
    k,
  )
  const found = members.flatMap(({ centre, numbers, candidates }) => {
    const shared = candidates
      .map((number) => ({ subject: table.subject(number), tickets: table.tickets(number) }))
      .filter(({ subject }) => isShared(subject))
    const wordings = toShown(shared.map(({ subject }) => subject))
    return wordings.length === 0 ? [] : [{ centre, numbers, wordings, name: toCommonWords(shared) }]
  })
  const ids = toIds(found, centres, space, known)
  const groupOf = new Int32Array(table.size).fill(-1)
  for (const [place, { numbers }] of found.entries()) for (const number of numbers) groupOf[number] = place
  const groups = found.map(({ centre, numbers, wordings }, place): FoundGroup => {
    return { id: ids[place] ?? '', centre, wordings, asked: toAsked(table, numbers) }
  })
  return { groups, groupOf, space, centres }
}

interface Members {
  centre: number
  /** Numbers of its wordings, by digest. */
  numbers: number[]
  /** Those that are shared as they are and those nearest the centre, nearest first. */
  candidates: number[]
}

function toMembers(
  table: WordingTable,
  sorted: Int32Array,
  { nearest, cosines }: ReturnType<typeof assignAll>,
  k: number,
): Members[] {
  const ranks = Map.groupBy(sorted.keys(), (rank) =>
    (cosines[rank] as number) >= leastCosine ? (nearest[rank] as number) : -1,
  )
  const ticketsAt = (rank: number): number => table.tickets(sorted[rank] as number)
  const large = [...ranks].filter(
    ([centre, members]) => centre !== -1 && members.reduce((sum, rank) => sum + ticketsAt(rank), 0) >= k,
  )
  return large.map(([centre, members]) => {
    const byCosine = [...members].sort((a, b) => (cosines[b] as number) - (cosines[a] as number) || a - b)
    const chosen = byCosine.filter((rank, place) => place < candidatesPerGroup || ticketsAt(rank) >= k)
    return {
      centre,
      numbers: members.map((rank) => sorted[rank] as number),
      candidates: chosen.map((rank) => sorted[rank] as number),
    }
  })
}

function* allSubjects(table: WordingTable): Generator<{ text: string; tickets: number }> {
  for (let number = 0; number < table.size; number++)
    yield { text: table.subject(number), tickets: table.tickets(number) }
}

/** Of several that differ in case and punctuation alone, the first. */
function toShown(texts: readonly string[]): string[] {
  const byKey = new Map<string, string>()
  for (const text of texts) {
    const key = toWordingKey(text)
    if (!byKey.has(key) && text.length <= maxShownLength) byKey.set(key, text)
  }
  return [...byKey.values()].slice(0, shownPerGroup)
}

const maxShownLength = 200

/** The wordings that most tickets have, then any: not those nearest the centre, which are found more easily. */
function toAsked(table: WordingTable, numbers: readonly number[]): FoundGroup['asked'] {
  return [...numbers]
    .sort((a, b) => table.tickets(b) - table.tickets(a) || table.digest(a) - table.digest(b))
    .slice(0, askedPerGroup)
    .map((number) => {
      const [subject, description] = [table.subject(number), table.description(number)]
      return { text: description ? `${subject}\n${description}` : subject, tickets: table.tickets(number) }
    })
}
