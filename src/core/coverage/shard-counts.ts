import { z } from 'zod'
import { type Cell, toCells } from './count-by-groups.ts'
import type { GroupModel } from './group-model.ts'

/** Which part of the tickets, from 1, of how many. */
export interface Shard {
  number: number
  of: number
}

/** Counts are masked modulo this: numbers of 32 bits that look like chance. */
export const modulus = 2 ** 32

/**
 * What is added to a count so that a part's file tells nothing: the masks of all parts of one cell add up to 0. A sum of
 * secrets, after Bonawitz et al., "Practical Secure Aggregation" (2017), with a key that all parts share.
 *
 * @param random a number of 32 bits that nobody can tell who does not have the key, the same for the same arguments
 */
export function toMask(cell: string, { number, of }: Shard, random: (cell: string, part: number) => number): number {
  return (random(cell, number % of) - random(cell, (number + 1) % of) + modulus) % modulus
}

const RowSchema = z.strictObject({
  shard: z.int().min(1),
  of: z.int().min(2),
  /** Digest of the groups' file. */
  groups: z.string().min(1),
  group: z.string(),
  kind: z.string(),
  name: z.string(),
  masked: z.int().min(0).lt(modulus),
})

export type ShardRow = z.infer<typeof RowSchema>

/** JSON, a row a line, as databases read it. */
export function formatShard(
  model: GroupModel,
  counts: readonly number[],
  { number, of }: Shard,
  groups: string,
  random: (cell: string, part: number) => number,
): string {
  return toCells(model)
    .map((cell, place) => {
      const masked = ((counts[place] ?? 0) + toMask(toName(cell, groups), { number, of }, random)) % modulus
      return `${JSON.stringify({ shard: number, of, groups, ...cell, masked } satisfies ShardRow)}\n`
    })
    .join('')
}

const toName = ({ group, kind, name }: Cell, groups: string): string => JSON.stringify([groups, group, kind, name])

/**
 * The counts of all parts together, by the place of each cell in `toCells`.
 *
 * @param texts of the files, one a part, in any order
 * @throws Error with a sentence for parts that do not belong together, and for one that is missing
 */
export function mergeShards(model: GroupModel, groups: string, texts: readonly string[]): number[] {
  const cells = toCells(model)
  const places = new Map(cells.map((cell, place) => [toName(cell, groups), place]))
  const sums = cells.map(() => 0)
  const seen = new Set<number>()
  let of = 0
  for (const text of texts) {
    const rows = parseShard(text)
    const [first] = rows
    if (first === undefined) throw new Error('one of them is empty')
    if (first.groups !== groups) throw new Error('one of them was counted by other groups')
    if (seen.has(first.shard)) throw new Error(`part ${first.shard} is there twice`)
    if (of !== 0 && first.of !== of) throw new Error(`one is of ${of} parts and one of ${first.of}`)
    of = first.of
    seen.add(first.shard)
    if (rows.length !== cells.length) throw new Error(`part ${first.shard} is not whole`)
    const counted = new Set<number>()
    for (const row of rows) {
      const place = places.get(toName(row as Cell, groups))
      if (place === undefined || counted.has(place) || row.shard !== first.shard)
        throw new Error(`part ${first.shard} is not whole`)
      counted.add(place)
      sums[place] = ((sums[place] ?? 0) + row.masked) % modulus
    }
  }
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((number) => !seen.has(number))
  if (missing.length > 0)
    throw new Error(`of ${of} parts, ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`)
  if (sums.some((sum) => sum >= modulus / 2)) throw new Error('they were not masked with the same key')
  return sums
}

function parseShard(text: string): ShardRow[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      try {
        return RowSchema.parse(JSON.parse(line))
      } catch {
        throw new Error(`line ${index + 1} of one of them is no count`)
      }
    })
}
