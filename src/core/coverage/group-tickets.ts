import type { Ticket } from '../domain/ticket.ts'
import { digestText } from '../tickets/digest-text.ts'
import { findCentres } from './cluster.ts'
import { FeatureReader, FeatureStore } from './features.ts'
import { type KnownGroup, toCommonWords, toIds } from './group-ids.ts'
import { findShared } from './shared-wordings.ts'
import { assignAll, sampled, toSpace } from './ticket-space.ts'
import { type Counts, countTickets, Values } from './ticket-values.ts'
import { toLine, toWordingKey, toWords } from './wording.ts'

/** Tickets that ask the same, as far as words tell. */
export interface TicketGroup {
  /** Kept from run to run where the group is that of an earlier one. */
  id: string
  /** Wordings that may be shown, that nearest the centre first; at least one. */
  wordings: string[]
  tickets: number
  /** By `YYYY-MM`, of the tickets that say when. */
  months: Counts
  products: Counts
  tiers: Counts
  /** What tickets of it say, to ask the site with. Never to be shown: nobody looked whether it is shared. */
  asked: { text: string; tickets: number }[]
}

export interface Grouping {
  groups: TicketGroup[]
  /** Place of each ticket's group among them, in the order in which tickets came; −1 for none. */
  groupOf: Int32Array
  /** Tickets that were counted: those that people wrote. */
  tickets: number
  /** Those in no group of at least `k`, or in one of which nothing may be shown. */
  ungrouped: number
  machineMade: number
  months: Counts
  products: Counts
  tiers: Counts
  /** First and last day, where any ticket says one. */
  from?: string
  to?: string
}

export interface GroupOptions {
  /** Tickets that must share what is shown. */
  k: number
  seed: number
  /** Groups of earlier runs, whose ids are kept. */
  known: readonly KnownGroup[]
  /** Told how far it is, 0 to 1. */
  onProgress?: (share: number) => void
}

interface Wording {
  subject: string
  description: string | undefined
  tickets: number
  order: number
  /** Where its features are kept. */
  features: number
}

const fineClusters = 600
const maxGroups = 400
/** Less alike than this to its nearest centre, a wording is in no group. */
const leastCosine = 0.25
/** Wordings of a group that are looked at for showing, shown, and asked. */
const candidates = 60
const shown = 5
const askedPerGroup = 5
/** Characters of a description that are read, and those that the site is asked with. */
const maxDescription = 400
const askedDescription = 200

/**
 * Sorts tickets into groups that ask the same, without anybody saying what the groups are: the same tickets in whatever
 * order give the same groups. Wordings become vectors of stems, pairs and letters weighed by TF-IDF, brought to 64
 * dimensions (`findBasis`); a sample of at most 6,000 wordings, always the same ones of the same tickets, is clustered (`findCentres`)
 * into about as many groups as the square root of the number of wordings, 400 at the most; every wording then goes to
 * its nearest centre. Time and memory grow in proportion to the tickets: the sample and the groups are bounded.
 */
export class TicketGrouper {
  readonly #reader = new FeatureReader()
  readonly #features = new FeatureStore()
  readonly #byHash = new Map<number, number>()
  readonly #wordings: Wording[] = []
  readonly #of: number[] = []
  readonly #months = new Values()
  readonly #products = new Values()
  readonly #tiers = new Values()
  #machineMade = 0
  #from: string | undefined
  #to: string | undefined

  /** Takes a ticket in; each is to come once. */
  add({ subject, description, createdAt, product, tier, isMachineMade }: Ticket): void {
    if (isMachineMade) {
      this.#machineMade += 1
      return
    }
    const day = /^\d{4}-\d\d-\d\d/.exec(createdAt ?? '')?.[0]
    if (day !== undefined) {
      if (this.#from === undefined || day < this.#from) this.#from = day
      if (this.#to === undefined || day > this.#to) this.#to = day
    }
    this.#months.add(day?.slice(0, 7))
    this.#products.add(product)
    this.#tiers.add(tier)
    this.#of.push(this.#toWording(toLine(subject), description))
  }

  get tickets(): number {
    return this.#of.length
  }

  #toWording(subject: string, description: string | undefined): number {
    const words = toWords(subject)
    const others = description === undefined ? [] : toWords(description.slice(0, maxDescription))
    const hash = digestText(`${words.join(' ')}\n${others.join(' ')}`)
    const asked = description?.slice(0, askedDescription)
    const known = this.#byHash.get(hash)
    if (known !== undefined) {
      const wording = this.#wordings[known] as Wording
      wording.tickets += 1
      if (isBefore(subject, wording.subject)) wording.subject = toOwn(subject)
      if (asked !== undefined && isBefore(asked, wording.description ?? '')) wording.description = toOwn(asked)
      return known
    }
    const features = this.#features.add(this.#reader.read(words, others))
    this.#byHash.set(hash, this.#wordings.length)
    this.#wordings.push({
      subject: toOwn(subject),
      description: asked === undefined ? undefined : toOwn(asked),
      tickets: 1,
      order: hash,
      features,
    })
    return this.#wordings.length - 1
  }

  group({ k, seed, known, onProgress }: GroupOptions): Grouping {
    const order = [...this.#wordings.keys()].sort((a, b) => this.#at(a).order - this.#at(b).order)
    const sorted = order.map((index) => this.#at(index))
    const space = toSpace(
      sorted.map(({ features }) => features),
      this.#features,
      seed,
    )
    onProgress?.(0.4)
    const sample = space.project(sorted.slice(0, sampled).map(({ features }) => this.#features.at(features)))
    const count = Math.min(maxGroups, Math.ceil(Math.sqrt(sorted.length)))
    const centres = findCentres(sample, fineClusters, count)
    onProgress?.(0.7)
    const { nearest, cosines } = assignAll(
      sorted.map(({ features }) => features),
      this.#features,
      space,
      centres,
    )
    onProgress?.(0.9)
    const members = Map.groupBy([...sorted.keys()], (index) =>
      (cosines[index] as number) >= leastCosine ? (nearest[index] as number) : -1,
    )
    const groupOf = new Int32Array(sorted.length).fill(-1)
    const large = [...members].filter(
      ([centre, rows]) => centre !== -1 && rows.reduce((sum, row) => sum + (sorted[row] as Wording).tickets, 0) >= k,
    )
    const near = large.map(([centre, rows]) => {
      const byCosine = [...rows].sort((a, b) => (cosines[b] as number) - (cosines[a] as number) || a - b)
      const byTickets = rows.filter((row) => (sorted[row] as Wording).tickets >= k)
      return { centre, rows, candidates: [...new Set([...byTickets, ...byCosine.slice(0, candidates)])] }
    })
    const isShared = findShared(
      near.flatMap((group) => group.candidates.map((row) => (sorted[row] as Wording).subject)),
      sorted.map(({ subject, tickets }) => ({ text: subject, tickets })),
      k,
    )
    const found = near.flatMap(({ centre, rows, candidates }) => {
      const shared = candidates
        .filter((row) => isShared((sorted[row] as Wording).subject))
        .sort((a, b) => (cosines[b] as number) - (cosines[a] as number) || a - b)
        .map((row) => sorted[row] as Wording)
      const wordings = toShownWordings(shared.map(({ subject }) => subject))
      return wordings.length === 0 ? [] : [{ centre, rows, wordings, name: toCommonWords(shared) }]
    })
    const ids = toIds(found, centres, space, known)
    for (const [number, { rows }] of found.entries()) for (const row of rows) groupOf[row] = number
    const ranks = new Int32Array(order.length)
    for (const [rank, index] of order.entries()) ranks[index] = groupOf[rank] as number
    const groupOfTicket = Int32Array.from(this.#of, (wording) => ranks[wording] as number)
    const groups = found.map(
      ({ rows, wordings }, number): TicketGroup => ({
        id: ids[number] ?? '',
        wordings,
        tickets: 0,
        months: new Map(),
        products: new Map(),
        tiers: new Map(),
        asked: toAsked(rows.map((row) => sorted[row] as Wording)),
      }),
    )
    const bounds = { k, months: this.#months, products: this.#products, tiers: this.#tiers }
    const ungrouped = countTickets(groups, groupOfTicket, bounds)
    const ordered = [...groups].sort((a, b) => b.tickets - a.tickets || (a.id < b.id ? -1 : 1))
    const places = new Map(ordered.map((group, place) => [group, place]))
    onProgress?.(1)
    return {
      groups: ordered,
      groupOf: groupOfTicket.map((number) => (number === -1 ? -1 : (places.get(groups[number] as TicketGroup) ?? -1))),
      tickets: this.#of.length,
      ungrouped,
      machineMade: this.#machineMade,
      months: this.#months.count(k),
      products: this.#products.count(k),
      tiers: this.#tiers.count(k),
      ...(this.#from === undefined ? {} : { from: this.#from }),
      ...(this.#to === undefined ? {} : { to: this.#to }),
    }
  }

  #at(index: number): Wording {
    return this.#wordings[index] as Wording
  }
}

/** Of several that differ in case and punctuation alone, the first. */
function toShownWordings(texts: readonly string[]): string[] {
  const byKey = new Map<string, string>()
  for (const text of texts) {
    const key = toWordingKey(text)
    if (!byKey.has(key) && text.length <= maxShownLength) byKey.set(key, text)
  }
  return [...byKey.values()].slice(0, shown)
}

const maxShownLength = 200

/** The wordings that most tickets have, then any: not those nearest the centre, which are found more easily. */
function toAsked(wordings: readonly Wording[]): TicketGroup['asked'] {
  return [...wordings]
    .sort((a, b) => b.tickets - a.tickets || a.order - b.order)
    .slice(0, askedPerGroup)
    .map(({ subject, description, tickets }) => ({
      text: description === undefined || description === '' ? subject : `${subject}\n${description}`,
      tickets,
    }))
}

/** A copy that does not keep alive the text that it was cut out of. */
const toOwn = (text: string): string => JSON.parse(JSON.stringify(text)) as string

/** Of texts that say the same: with fewer capitals first, then by their characters. */
function isBefore(a: string, b: string): boolean {
  const capitals = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0
  const difference = capitals(a) - capitals(b)
  return difference < 0 || (difference === 0 && a < b)
}
