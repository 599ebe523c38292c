import type { Ticket } from '../domain/ticket.ts'
import { assignRows } from './assign-rows.ts'
import { FeatureReader } from './features.ts'
import { leastCosine } from './find-groups.ts'
import type { GroupModel } from './group-model.ts'
import type { Grouping, TicketGroup } from './group-tickets.ts'
import { createSpace } from './ticket-space.ts'
import { toCommon } from './ticket-values.ts'
import { toLine, toWords } from './wording.ts'
import { maxDescription } from './wording-table.ts'

/** What is counted: all tickets, or those of a group, and of these those of a month, a product or a tier. */
export interface Cell {
  /** Id of a group; empty for all tickets. */
  group: string
  kind: 'tickets' | 'ungrouped' | 'machine-made' | 'duplicate' | 'unreadable' | 'undated' | 'month' | 'product' | 'tier'
  /** Of the month, the product or the tier; empty for the other kinds. */
  name: string
}

/** Every cell that a model has, in the order of its counts: they are the same for all parts of the tickets. */
export function toCells({ groups, months, products, tiers }: GroupModel): Cell[] {
  const all = (['tickets', 'ungrouped', 'machine-made', 'duplicate', 'unreadable', 'undated'] as const).map(
    (kind): Cell => ({ group: '', kind, name: '' }),
  )
  const toNamed = (group: string): Cell[] => [
    ...months.map((name): Cell => ({ group, kind: 'month', name })),
    ...products.map((name): Cell => ({ group, kind: 'product', name })),
    ...tiers.map((name): Cell => ({ group, kind: 'tier', name })),
  ]
  return [
    ...all,
    ...toNamed(''),
    ...groups.flatMap(({ id }): Cell[] => [{ group: id, kind: 'tickets', name: '' }, ...toNamed(id)]),
  ]
}

/** Counts tickets by groups that are known. Memory does not grow with the tickets, and counts of parts add up to those of all. */
export class GroupCounter {
  readonly #model: GroupModel
  readonly #places: Map<string, number>
  readonly #counts: number[]
  readonly #reader = new FeatureReader()
  readonly #space: ReturnType<typeof createSpace>
  readonly #groupOfCentre: Map<number, string>
  #waiting: { features: Uint32Array; ticket: Ticket }[] = []

  constructor(model: GroupModel) {
    const cells = toCells(model)
    this.#model = model
    this.#places = new Map(cells.map((cell, place) => [toKey(cell), place]))
    this.#counts = cells.map(() => 0)
    this.#space = createSpace(model.space)
    this.#groupOfCentre = new Map(model.groups.map(({ id, centre }) => [centre, id]))
  }

  add(ticket: Ticket): void {
    if (ticket.isMachineMade) {
      this.#count({ group: '', kind: 'machine-made', name: '' })
      return
    }
    const words = toWords(toLine(ticket.subject))
    const others = toWords(ticket.description?.slice(0, maxDescription) ?? '')
    this.#waiting.push({ features: this.#reader.read(words, others).slice(), ticket })
    if (this.#waiting.length === block) this.#assign()
  }

  /** By the place of each cell in `toCells`. */
  toCounts({ duplicates, bad }: { duplicates: number; bad: number }): number[] {
    this.#assign()
    const counts = [...this.#counts]
    counts[this.#places.get(toKey({ group: '', kind: 'duplicate', name: '' })) ?? -1] = duplicates
    counts[this.#places.get(toKey({ group: '', kind: 'unreadable', name: '' })) ?? -1] = bad
    return counts
  }

  #assign(): void {
    const rows = this.#space.project(this.#waiting.map(({ features }) => features))
    const { nearest, cosines } = assignRows(rows, this.#model.centres)
    for (const [place, { ticket }] of this.#waiting.entries()) {
      const isNear = (cosines[place] as number) >= leastCosine
      const group = isNear ? this.#groupOfCentre.get(nearest[place] as number) : undefined
      this.#countTicket('', ticket)
      if (!isDated(ticket)) this.#count({ group: '', kind: 'undated', name: '' })
      if (group === undefined) this.#count({ group: '', kind: 'ungrouped', name: '' })
      else this.#countTicket(group, ticket)
    }
    this.#waiting = []
  }

  #countTicket(group: string, { createdAt, product, tier }: Ticket): void {
    this.#count({ group, kind: 'tickets', name: '' })
    const month = /^\d{4}-\d\d(?=-\d\d)/.exec(createdAt ?? '')?.[0]
    if (month !== undefined) this.#count({ group, kind: 'month', name: month })
    if (product !== undefined) this.#count({ group, kind: 'product', name: toLine(product) })
    if (tier !== undefined) this.#count({ group, kind: 'tier', name: toLine(tier) })
  }

  /** What the model does not name is not counted by name. */
  #count(cell: Cell): void {
    const place = this.#places.get(toKey(cell))
    if (place !== undefined) this.#counts[place] = (this.#counts[place] as number) + 1
  }
}

const isDated = ({ createdAt }: Ticket): boolean => /^\d{4}-\d\d-\d\d/.test(createdAt ?? '')

const toKey = ({ group, kind, name }: Cell): string => `${group}\n${kind}\n${name}`

const block = 4096

/** The counts of all parts together as tickets that were grouped, with nothing in it that fewer than `k` share. */
export function toCountedGrouping(model: GroupModel, counts: readonly number[], k: number): Grouping {
  const byGroup = new Map<string, { cell: Cell; count: number }[]>()
  for (const [place, cell] of toCells(model).entries()) {
    const list = byGroup.get(cell.group) ?? []
    byGroup.set(cell.group, list)
    list.push({ cell, count: counts[place] ?? 0 })
  }
  const of = (group: string, kind: Cell['kind']): number =>
    byGroup.get(group)?.find(({ cell }) => cell.kind === kind)?.count ?? 0
  const named = (group: string, kind: Cell['kind']): Map<string, number> =>
    toCommon(
      (byGroup.get(group) ?? []).filter(({ cell }) => cell.kind === kind).map(({ cell, count }) => [cell.name, count]),
      k,
    )
  const toParts = (group: string) => ({
    months: named(group, 'month'),
    products: named(group, 'product'),
    tiers: named(group, 'tier'),
  })
  const groups = model.groups
    .map(
      ({ id, wordings }): TicketGroup => ({
        id,
        wordings,
        asked: wordings.map((text) => ({ text, tickets: 1 })),
        tickets: of(id, 'tickets'),
        ...toParts(id),
      }),
    )
    .sort((a, b) => b.tickets - a.tickets || (a.id < b.id ? -1 : 1))
  const shown = groups.filter(({ tickets }) => tickets >= k)
  const small = groups.reduce((sum, { tickets }) => sum + (tickets < k ? tickets : 0), 0)
  return {
    groups: shown,
    groupOf: new Int32Array(),
    tickets: of('', 'tickets'),
    ungrouped: of('', 'ungrouped') + small,
    machineMade: of('', 'machine-made'),
    undated: of('', 'undated'),
    ...toParts(''),
    ...(model.from === undefined ? {} : { from: model.from }),
    ...(model.to === undefined ? {} : { to: model.to }),
  }
}
