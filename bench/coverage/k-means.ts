import { createRandom } from '../corpus/random.ts'

/** The usual way: TF-IDF of words, Euclidean k-means from k-means++ seeds, told how many groups there are. */
export function groupByKMeans(texts: readonly string[], count: number, seed: string): number[] {
  const random = createRandom(seed)
  const rows = toTfIdf(texts)
  const width = Math.max(...rows.flatMap((row) => [...row.keys()])) + 1
  let centres = toSeeds(rows, width, count, random.next)
  let nearest: number[] = []
  for (let round = 0; round < 25; round++) {
    const norms = centres.map((centre) => centre.reduce((sum, value) => sum + value * value, 0))
    const next = rows.map((row) => {
      let best = 0
      let least = Number.POSITIVE_INFINITY
      for (const [number, centre] of centres.entries()) {
        const distance = (norms[number] ?? 0) - 2 * dot(row, centre)
        if (distance < least) [least, best] = [distance, number]
      }
      return best
    })
    if (next.every((value, index) => value === nearest[index])) break
    nearest = next
    const sizes = centres.map(() => 0)
    const sums = centres.map(() => new Float64Array(width))
    for (const [index, row] of rows.entries()) {
      const number = nearest[index] ?? 0
      sizes[number] = (sizes[number] ?? 0) + 1
      for (const [column, value] of row) (sums[number] as Float64Array)[column] = (sums[number]?.[column] ?? 0) + value
    }
    centres = sums.map((sum, number) =>
      (sizes[number] ?? 0) === 0 ? (centres[number] as Float64Array) : sum.map((value) => value / (sizes[number] ?? 1)),
    )
  }
  return nearest
}

function toTfIdf(texts: readonly string[]): Map<number, number>[] {
  const words = texts.map((text) => text.toLowerCase().match(/\b\w\w+\b/g) ?? [])
  const having = new Map<string, number>()
  for (const list of words) for (const word of new Set(list)) having.set(word, (having.get(word) ?? 0) + 1)
  const columns = new Map([...having.keys()].map((word, column) => [word, column]))
  return words.map((list) => {
    const row = new Map<number, number>()
    for (const word of list) row.set(columns.get(word) ?? 0, (row.get(columns.get(word) ?? 0) ?? 0) + 1)
    for (const word of new Set(list)) {
      const column = columns.get(word) ?? 0
      row.set(column, (row.get(column) ?? 0) * (1 + Math.log((1 + texts.length) / (1 + (having.get(word) ?? 0)))))
    }
    const length = Math.sqrt([...row.values()].reduce((sum, value) => sum + value * value, 0)) || 1
    for (const [column, value] of row) row.set(column, value / length)
    return row
  })
}

function toSeeds(
  rows: readonly Map<number, number>[],
  width: number,
  count: number,
  next: () => number,
): Float64Array[] {
  const seeds: Float64Array[] = []
  const distances = rows.map(() => Number.POSITIVE_INFINITY)
  while (seeds.length < count) {
    const total = distances.reduce((sum, distance) => sum + (Number.isFinite(distance) ? distance : 1), 0)
    let left = next() * total
    let chosen = rows.findIndex((_, index) => {
      const distance = distances[index] ?? 0
      left -= Number.isFinite(distance) ? distance : 1
      return left <= 0
    })
    if (chosen === -1) chosen = rows.length - 1
    const seed = new Float64Array(width)
    for (const [column, value] of rows[chosen] as Map<number, number>) seed[column] = value
    seeds.push(seed)
    const norm = seed.reduce((sum, value) => sum + value * value, 0)
    for (const [index, row] of rows.entries())
      distances[index] = Math.max(
        0,
        Math.min(distances[index] ?? 0, (row.size === 0 ? 0 : 1) + norm - 2 * dot(row, seed)),
      )
  }
  return seeds
}

function dot(row: ReadonlyMap<number, number>, dense: Float64Array): number {
  let sum = 0
  for (const [column, value] of row) sum += value * (dense[column] ?? 0)
  return sum
}
