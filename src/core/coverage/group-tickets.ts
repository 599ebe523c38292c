import type { Ticket } from '../domain/ticket.ts'
import { type FindOptions, type FoundGroups, findGroups } from './find-groups.ts'
import { type GroupModel, toGroupModel } from './group-model.ts'
import { type Counts, countTickets, Values } from './ticket-values.ts'
import { toLine } from './wording.ts'
import { WordingTable } from './wording-table.ts'

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
  /** Those of which no date could be read. */
  undated: number
  months: Counts
  products: Counts
  tiers: Counts
  /** First and last day, where any ticket says one. */
  from?: string
  to?: string
}

/**
 * Sorts tickets into groups that ask the same, without anybody saying what the groups are: the same tickets in whatever
 * order give the same groups. Wordings become vectors of stems, pairs and letters weighed by TF-IDF, brought to 64
 * dimensions (`findBasis`); a sample of at most 6,000 wordings, always the same ones of the same tickets, is clustered (`findCentres`)
 * into about as many groups as the square root of the number of wordings, 400 at the most; every wording then goes to
 * its nearest centre. Time and memory grow in proportion to the tickets: the sample and the groups are bounded.
 */
export class TicketGrouper {
  readonly #wordings = new WordingTable()
  /** Number of each ticket's wording. */
  readonly #of: number[] = []
  readonly #months = new Values()
  readonly #products = new Values()
  readonly #tiers = new Values()
  #machineMade = 0
  #undated = 0
  #found: FoundGroups | undefined
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
    if (day === undefined) this.#undated += 1
    this.#months.add(day?.slice(0, 7))
    this.#products.add(product)
    this.#tiers.add(tier)
    this.#of.push(this.#wordings.add(toLine(subject), description))
  }

  get tickets(): number {
    return this.#of.length
  }

  group(options: FindOptions): Grouping {
    const { k, onProgress } = options
    const found = findGroups(this.#wordings, options)
    this.#found = found
    const groupOfTicket = Int32Array.from(this.#of, (wording) => found.groupOf[wording] as number)
    const groups = found.groups.map(
      ({ id, wordings, asked }): TicketGroup => ({
        id,
        wordings,
        asked,
        tickets: 0,
        months: new Map(),
        products: new Map(),
        tiers: new Map(),
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
      undated: this.#undated,
      months: this.#months.count(k),
      products: this.#products.count(k),
      tiers: this.#tiers.count(k),
      ...(this.#from === undefined ? {} : { from: this.#from }),
      ...(this.#to === undefined ? {} : { to: this.#to }),
    }
  }
  /** What was found, to count other tickets by. Of `group`, which is to be called before. */
  toModel(grouping: Grouping, k: number): GroupModel | undefined {
    return this.#found === undefined ? undefined : toGroupModel(this.#found, this.#wordings, grouping, k)
  }
}
