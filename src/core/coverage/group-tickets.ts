import { isNoise, isWeak } from '../answers/noise.ts'
import type { Ticket } from '../domain/ticket.ts'
import { digestText } from '../tickets/digest-text.ts'
import { assignRows, findCentres } from './cluster.ts'
import { FeatureReader, FeatureStore, featureCount, toFeature, toWeight } from './features.ts'
import { type DenseRows, findBasis, normalizeRows, projectRows, type SparseRows } from './project.ts'
import { hashText } from './seeded.ts'
import { findShared } from './shared-wordings.ts'
import { toLine, toWordingKey, toWords } from './wording.ts'

/** How many tickets there are of each value, by value. */
export type Counts = Map<string, number>

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

export interface KnownGroup {
  id: string
  wordings: readonly string[]
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

const dimensions = 64
/** Wordings that groups are found among; the others go where they fit. */
const sampled = 6000
const fineClusters = 600
const maxGroups = 400
const maxColumns = 24_000
/** Less alike than this to its nearest centre, a wording is in no group. */
const leastCosine = 0.25
/** Least likeness of the centre to an earlier group's wordings for it to be the same group. */
const sameGroup = 0.6
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

interface Space {
  project: (rows: readonly Uint32Array[]) => DenseRows
}

/** Weighs features by how rare they are among all wordings and finds the dimensions that most of the sample lies in. */
function toSpace(places: readonly number[], store: FeatureStore, seed: number): Space {
  const having = new Uint32Array(featureCount)
  for (const place of places)
    for (const packed of store.at(place)) {
      const id = toFeature(packed)
      having[id] = (having[id] as number) + 1
    }
  const least = places.length > 200 ? 3 : places.length > 40 ? 2 : 1
  const frequent: number[] = []
  for (let id = 0; id < featureCount; id++) if ((having[id] as number) >= least) frequent.push(id)
  const names = Uint32Array.from(
    frequent.length <= maxColumns
      ? frequent
      : frequent.sort((a, b) => (having[b] as number) - (having[a] as number) || a - b).slice(0, maxColumns),
  ).sort()
  const columnOf = new Int32Array(featureCount).fill(-1)
  for (const [column, id] of names.entries()) columnOf[id] = column
  const idf = Float32Array.from(names, (id) => Math.log(1 + places.length / (having[id] as number)))
  const toRows = (rows: readonly Uint32Array[]): SparseRows => toSparse(rows, columnOf, idf)
  const sample = places.slice(0, sampled).map((place) => store.at(place))
  const basis = findBasis(toRows(sample), names, dimensions, seed)
  return { project: (rows) => projectRows(toRows(rows), basis) }
}

function toSparse(rows: readonly Uint32Array[], columnOf: Int32Array, idf: Float32Array): SparseRows {
  const starts = new Uint32Array(rows.length + 1)
  const most = rows.reduce((sum, { length }) => sum + length, 0)
  const columns = new Uint32Array(most)
  const values = new Float32Array(most)
  let end = 0
  for (const [number, features] of rows.entries()) {
    const start = end
    let square = 0
    for (let entry = 0; entry < features.length; entry++) {
      const packed = features[entry] as number
      const column = columnOf[toFeature(packed)] as number
      if (column === -1) continue
      const value = toWeight(packed) * (idf[column] as number)
      columns[end] = column
      values[end] = value
      square += value * value
      end += 1
    }
    const scale = square === 0 ? 0 : 1 / Math.sqrt(square)
    for (let entry = start; entry < end; entry++) values[entry] = (values[entry] as number) * scale
    starts[number + 1] = end
  }
  return { starts, columns: columns.subarray(0, end), values: values.subarray(0, end) }
}

/** Block by block, so that the vectors of all are never there at once. */
function assignAll(
  places: readonly number[],
  store: FeatureStore,
  space: Space,
  centres: DenseRows,
): { nearest: Int32Array; cosines: Float32Array } {
  const nearest = new Int32Array(places.length)
  const cosines = new Float32Array(places.length)
  for (let start = 0; start < places.length; start += block) {
    const rows = places.slice(start, start + block).map((place) => store.at(place))
    const assigned = assignRows(space.project(rows), centres)
    nearest.set(assigned.nearest, start)
    cosines.set(assigned.cosines, start)
  }
  return { nearest, cosines }
}

const block = 4096

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

/** The id of the earlier group that is most alike, each given once; else one made of its commonest words. */
function toIds(
  found: readonly { centre: number; name: string }[],
  centres: DenseRows,
  space: Space,
  known: readonly KnownGroup[],
): string[] {
  const { width } = centres
  const reader = new FeatureReader()
  const pairs = known.flatMap(({ wordings }, number) => {
    const rows = space.project(wordings.map((wording) => reader.read(toWords(wording), []).slice()))
    const mean = new Float32Array(width)
    for (const [at, value] of rows.values.entries()) mean[at % width] = (mean[at % width] as number) + value
    normalizeRows(mean, width)
    return found.flatMap(({ centre }, group) => {
      let cosine = 0
      for (let at = 0; at < width; at++)
        cosine += (mean[at] as number) * (centres.values[centre * width + at] as number)
      return cosine >= sameGroup ? [{ number, group, cosine }] : []
    })
  })
  const ids: string[] = found.map(() => '')
  const taken = new Set<string>()
  for (const { number, group } of pairs.sort(
    (a, b) => b.cosine - a.cosine || a.number - b.number || a.group - b.group,
  )) {
    const id = known[number]?.id ?? ''
    if (ids[group] !== '' || taken.has(id)) continue
    ids[group] = id
    taken.add(id)
  }
  const all = new Set([...known.map(({ id }) => id), ...taken])
  return ids.map((id, group) => {
    if (id !== '') return id
    const made = toNewId(found[group]?.name ?? '', all)
    all.add(made)
    return made
  })
}

/** The three telling words that most tickets of a group have: they change less from week to week than any wording. */
function toCommonWords(wordings: readonly Wording[]): string {
  const counts = new Map<string, number>()
  for (const { subject, tickets } of wordings)
    for (const word of new Set(toWords(subject)))
      if (isTelling(word)) counts.set(word, (counts.get(word) ?? 0) + tickets)
  const common = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 3)
  return common.length === 0 ? (wordings[0]?.subject ?? '') : common.map(([word]) => word).join(' ')
}

const isTelling = (word: string): boolean => !isNoise(word) && !isWeak(word) && word.length > 1

/** Up to three telling words and four digits that make it unique: `card-arrive-3f2a`. */
export function toNewId(wording: string, taken: ReadonlySet<string>): string {
  const words = toWords(wording)
  const telling = words.filter(isTelling)
  const name = (telling.length > 0 ? telling : words).slice(0, 3).join('-')
  for (let seed = 0; ; seed++) {
    const digits = hashText([...words].sort().join(' '), seed)
      .toString(16)
      .padStart(8, '0')
      .slice(0, 4)
    const id = `${name}-${digits}`
    if (!taken.has(id)) return id
  }
}

interface Bounds {
  k: number
  months: Values
  products: Values
  tiers: Values
}

/** Counts the tickets of each group by month, product and tier; what fewer than `k` share is left out. */
function countTickets(groups: readonly TicketGroup[], groupOf: Int32Array, bounds: Bounds): number {
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

const toCommon = (counts: Counts, k: number): Counts =>
  new Map([...counts].filter(([, count]) => count >= k).sort(([a], [b]) => (a < b ? -1 : 1)))

/** A value a ticket, of which there are few different ones. */
class Values {
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

/** A copy that does not keep alive the text that it was cut out of. */
const toOwn = (text: string): string => JSON.parse(JSON.stringify(text)) as string

/** Of texts that say the same: with fewer capitals first, then by their characters. */
function isBefore(a: string, b: string): boolean {
  const capitals = (text: string): number => text.match(/\p{Lu}/gu)?.length ?? 0
  const difference = capitals(a) - capitals(b)
  return difference < 0 || (difference === 0 && a < b)
}
