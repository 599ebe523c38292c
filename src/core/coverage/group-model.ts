import { z } from 'zod'
import { featureCount, toFeature } from './features.ts'
import type { FoundGroups } from './find-groups.ts'
import type { Grouping } from './group-tickets.ts'
import type { DenseRows } from './project.ts'
import type { SpaceParts } from './ticket-space.ts'
import type { WordingTable } from './wording-table.ts'

/**
 * Groups that were found once, as other machines need them to count their own tickets by: nothing in it that fewer than
 * `k` tickets share.
 */
export interface GroupModel {
  k: number
  /** First and last day of the tickets that the groups were found among. */
  from?: string
  to?: string
  groups: { id: string; centre: number; wordings: string[] }[]
  /** What tickets are counted by. */
  months: string[]
  products: string[]
  tiers: string[]
  space: SpaceParts
  /** All of them: tickets near one that makes no group are in none. */
  centres: DenseRows
}

/** Features of words and letters that fewer than `k` tickets have are left out. */
export function toGroupModel(
  { groups, space, centres }: FoundGroups,
  table: WordingTable,
  { groups: counted, months, products, tiers, from, to }: Grouping,
  k: number,
): GroupModel {
  const shared = new Set(counted.map(({ id }) => id))
  return {
    k,
    groups: groups.flatMap(({ id, centre, wordings }) => (shared.has(id) ? [{ id, centre, wordings }] : [])),
    months: [...months.keys()],
    products: [...products.keys()],
    tiers: [...tiers.keys()],
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    space: toShared(space.parts, countTickets(table), k),
    centres,
  }
}

/** Of each feature, how many tickets have it. */
function countTickets(table: WordingTable): Uint32Array {
  const tickets = new Uint32Array(featureCount)
  for (let number = 0; number < table.size; number++)
    for (const packed of table.features.at(table.featuresAt(number))) {
      const id = toFeature(packed)
      tickets[id] = (tickets[id] as number) + table.tickets(number)
    }
  return tickets
}

function toShared({ names, idf, basis: { width, values } }: SpaceParts, tickets: Uint32Array, k: number): SpaceParts {
  const kept = [...names.keys()].filter((column) => (tickets[names[column] as number] as number) >= k)
  const rows = new Float32Array(kept.length * width)
  for (const [row, column] of kept.entries())
    rows.set(values.subarray(column * width, (column + 1) * width), row * width)
  return {
    names: Uint32Array.from(kept, (column) => names[column] as number),
    idf: Float32Array.from(kept, (column) => idf[column] as number),
    basis: { width, values: rows },
  }
}

const day = z.iso.date().optional()
const names = z.array(z.string().min(1))
const bytes = z.base64()

const GroupModelSchema = z.strictObject({
  version: z.literal(1),
  k: z.int().min(2),
  from: day,
  to: day,
  groups: z.array(z.strictObject({ id: z.string().min(1), centre: z.int().min(0), wordings: names.min(1) })).min(1),
  months: names,
  products: names,
  tiers: names,
  width: z.int().min(8).max(1024).multipleOf(8),
  /** Numbers of 32 bits, little-endian, in Base64. */
  names: bytes,
  idf: bytes,
  basis: bytes,
  centres: bytes,
})

/** JSON; a key a line. */
export function formatGroupModel({ space, centres, ...rest }: GroupModel): string {
  const values = {
    version: 1,
    ...rest,
    width: centres.width,
    names: toBase64(space.names),
    idf: toBase64(space.idf),
    basis: toBase64(space.basis.values),
    centres: toBase64(centres.values),
  }
  return `{\n${Object.entries(values)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n')}\n}\n`
}

/** @throws Error with one clause for what is no file of groups */
export function parseGroupModel(text: string): GroupModel {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Error('it is not JSON')
  }
  const parsed = GroupModelSchema.safeParse(json)
  if (!parsed.success) throw new Error(`"${parsed.error.issues[0]?.path.join('.') ?? ''}" does not fit`)
  const { version: _, width, names, idf, basis, centres, from, to, ...rest } = parsed.data
  const space: SpaceParts = {
    names: new Uint32Array(toBuffer(names)),
    idf: new Float32Array(toBuffer(idf)),
    basis: { width, values: new Float32Array(toBuffer(basis)) },
  }
  const model: GroupModel = {
    ...rest,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    space,
    centres: { width, values: new Float32Array(toBuffer(centres)) },
  }
  const columns = space.names.length
  const count = model.centres.values.length / width
  const fits =
    space.idf.length === columns &&
    space.basis.values.length === columns * width &&
    model.groups.every(({ centre }) => centre < count)
  if (!fits) throw new Error('it is not whole')
  return model
}

function toBase64({ buffer, byteOffset, byteLength }: Uint32Array | Float32Array): string {
  const all = new Uint8Array(buffer, byteOffset, byteLength)
  let text = ''
  for (let at = 0; at < all.length; at += piece) text += String.fromCharCode(...all.subarray(at, at + piece))
  return btoa(text)
}

/** As many as may be arguments of a call. */
const piece = 8192

/** Whole numbers of 32 bits; what is left over is not taken. */
function toBuffer(base64: string): ArrayBuffer {
  const all = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0))
  return all.buffer.slice(0, all.length - (all.length % 4))
}
