import type { TicketGroup } from './group-tickets.ts'
import { toLine } from './wording.ts'

/** How many tickets there are of each value, by value. */
export type Counts = Map<string, number>

interface Bounds {
  k: number
  months: Values
  products: Values
  tiers: Values
}

/** Counts the tickets of each group by month, product and tier; what fewer than `k` share is left out. */
export function countTickets(groups: readonly TicketGroup[], groupOf: Int32Array, bounds: Bounds): number {
  const { k, months, products, tiers } = bounds
  let ungrouped = 0
  for (const [ticket, number] of groupOf.entries()) {
    const group = groups[number]
    if (group === undefined) {
      ungrouped += 1
      continue
    }
    group.tickets += 1
    addTo(group.months, months.at(ticket))
    addTo(group.products, products.at(ticket))
    addTo(group.tiers, tiers.at(ticket))
  }
  for (const group of groups) {
    group.months = toCommon(group.months, k)
    group.products = toCommon(group.products, k)
    group.tiers = toCommon(group.tiers, k)
  }
  return ungrouped
}

function addTo(counts: Counts, value: string | undefined): void {
  if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
}

export const toCommon = (counts: Iterable<[string, number]>, k: number): Counts =>
  new Map([...counts].filter(([, count]) => count >= k).sort(([a], [b]) => (a < b ? -1 : 1)))

/** A value a ticket, of which there are few different ones. */
export class Values {
  readonly #numbers = new Map<string, number>()
  readonly #names: string[] = []
  readonly #of: number[] = []

  add(value: string | undefined): void {
    const name = value === undefined ? '' : toLine(value)
    const known = this.#numbers.get(name)
    this.#of.push(known ?? this.#names.length)
    if (known !== undefined) return
    this.#numbers.set(name, this.#names.length)
    this.#names.push(name)
  }

  at(ticket: number): string | undefined {
    return this.#names[this.#of[ticket] as number] || undefined
  }

  count(k: number): Counts {
    const counts: Counts = new Map()
    for (const number of this.#of) addTo(counts, this.#names[number] || undefined)
    return toCommon(counts, k)
  }
}
