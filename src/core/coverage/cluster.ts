import { assignRows } from './assign-rows.ts'
import { type DenseRows, normalizeRows } from './project.ts'

const rounds = 4
const refinements = 3
/** Groups whose centres are closer than this say the same. */
const sameCosine = 0.95
/** No more clusters than this are merged only where they are alike. */
const certainly = 64
const leastAlike = 0.35

/**
 * Centres of groups of alike rows: spherical k-means into small clusters, which Ward's method then merges two by two
 * where that costs least, until `count` are left and none are nearly the same. Rows must be of length 1, or 0 for those that say
 * nothing. Takes time in proportion to rows × `fine`, and to the square of `fine`.
 *
 * @param fine number of small clusters; the first rows are their seeds
 */
export function findCentres(rows: DenseRows, fine: number, count: number): DenseRows {
  const small = toSmallClusters(rows, fine)
  let centres = mergeByWard(small.centres, small.sizes, count)
  for (let round = 0; round < refinements; round++) centres = toMeans(rows, assignRows(rows, centres).nearest, centres)
  return mergeSame(centres)
}

/** In four sums, which a processor works on at once; `width` is a multiple of 4. */
function dot(a: Float32Array, atA: number, b: Float32Array, atB: number, width: number): number {
  let first = 0
  let second = 0
  let third = 0
  let fourth = 0
  for (let at = 0; at < width; at += 4) {
    first += (a[atA + at] as number) * (b[atB + at] as number)
    second += (a[atA + at + 1] as number) * (b[atB + at + 1] as number)
    third += (a[atA + at + 2] as number) * (b[atB + at + 2] as number)
    fourth += (a[atA + at + 3] as number) * (b[atB + at + 3] as number)
  }
  return first + second + third + fourth
}

function toSmallClusters(rows: DenseRows, fine: number): { centres: DenseRows; sizes: Float64Array } {
  const { width } = rows
  const kept: number[] = []
  for (let row = 0; row * width < rows.values.length && kept.length < fine; row++)
    if (rows.values.subarray(row * width, (row + 1) * width).some((value) => value !== 0)) kept.push(row)
  let centres: DenseRows = { width, values: new Float32Array(kept.length * width) }
  for (const [number, row] of kept.entries())
    centres.values.set(rows.values.subarray(row * width, (row + 1) * width), number * width)
  for (let round = 0; round < rounds; round++) centres = toMeans(rows, assignRows(rows, centres).nearest, centres)
  const { nearest } = assignRows(rows, centres)
  const sizes = new Float64Array(centres.values.length / width)
  const means = new Float32Array(centres.values.length)
  for (const [row, centre] of nearest.entries()) {
    if (centre === -1) continue
    sizes[centre] = (sizes[centre] as number) + 1
    for (let at = 0; at < width; at++)
      means[centre * width + at] = (means[centre * width + at] as number) + (rows.values[row * width + at] as number)
  }
  // Ward's method works on means, not on directions.
  const filled = [...sizes.keys()].filter((centre) => (sizes[centre] as number) > 0)
  const values = new Float32Array(filled.length * width)
  for (const [number, centre] of filled.entries())
    for (let at = 0; at < width; at++)
      values[number * width + at] = (means[centre * width + at] as number) / (sizes[centre] as number)
  return { centres: { width, values }, sizes: Float64Array.from(filled, (centre) => sizes[centre] as number) }
}

/** Directions of the means of rows that are nearest to each centre; a centre without any is left out. */
function toMeans(rows: DenseRows, nearest: Int32Array, { width, values }: DenseRows): DenseRows {
  const sums = new Float32Array(values.length)
  const used = new Set<number>()
  for (const [row, centre] of nearest.entries()) {
    if (centre === -1) continue
    used.add(centre)
    for (let at = 0; at < width; at++)
      sums[centre * width + at] = (sums[centre * width + at] as number) + (rows.values[row * width + at] as number)
  }
  const kept = [...used].sort((a, b) => a - b)
  const means = new Float32Array(kept.length * width)
  for (const [number, centre] of kept.entries())
    means.set(sums.subarray(centre * width, (centre + 1) * width), number * width)
  normalizeRows(means, width)
  return { width, values: means }
}

/**
 * Merges the two clusters whose union costs least until `count` are left, or so few that they may be as many questions
 * and the two are not alike. After Ward (1963).
 */
function mergeByWard(centres: DenseRows, sizes: Float64Array, count: number): DenseRows {
  const { width } = centres
  const points = Float64Array.from(centres.values)
  const weights = Float64Array.from(sizes)
  const total = sizes.length
  const alive = [...sizes.keys()]
  const costs = new Float64Array(total * total).fill(Number.POSITIVE_INFINITY)
  const nearest = new Int32Array(total)
  const cost = (a: number, b: number): number => {
    let square = 0
    for (let at = 0; at < width; at++)
      square += ((points[a * width + at] as number) - (points[b * width + at] as number)) ** 2
    const [wa, wb] = [weights[a] as number, weights[b] as number]
    return (square * wa * wb) / (wa + wb)
  }
  const findNearest = (row: number): void => {
    let best = -1
    for (const other of alive)
      if (
        other !== row &&
        (best === -1 || (costs[row * total + other] as number) < (costs[row * total + best] as number))
      )
        best = other
    nearest[row] = best
  }
  for (const a of alive) for (const b of alive) if (a < b) costs[a * total + b] = costs[b * total + a] = cost(a, b)
  for (const row of alive) findNearest(row)
  while (alive.length > Math.max(1, count)) {
    let row = alive[0] as number
    for (const other of alive)
      if (
        (costs[other * total + (nearest[other] as number)] as number) <
        (costs[row * total + (nearest[row] as number)] as number)
      )
        row = other
    const gone = nearest[row] as number
    if (alive.length <= certainly && toCosine(points, row, gone, width) < leastAlike) break
    const [kept, lost] = row < gone ? [row, gone] : [gone, row]
    const [wa, wb] = [weights[kept] as number, weights[lost] as number]
    for (let at = 0; at < width; at++)
      points[kept * width + at] =
        (wa * (points[kept * width + at] as number) + wb * (points[lost * width + at] as number)) / (wa + wb)
    weights[kept] = wa + wb
    alive.splice(alive.indexOf(lost), 1)
    for (const other of alive) {
      if (other === kept) continue
      costs[kept * total + other] = costs[other * total + kept] = cost(kept, other)
    }
    for (const other of alive) {
      const old = nearest[other] as number
      if (other === kept || old === kept || old === lost) findNearest(other)
      else if ((costs[other * total + kept] as number) < (costs[other * total + old] as number)) nearest[other] = kept
    }
  }
  const values = new Float32Array(alive.length * width)
  for (const [number, row] of alive.entries())
    for (let at = 0; at < width; at++) values[number * width + at] = points[row * width + at] as number
  normalizeRows(values, width)
  return { width, values }
}

function toCosine(points: Float64Array, a: number, b: number, width: number): number {
  let product = 0
  let squareA = 0
  let squareB = 0
  for (let at = 0; at < width; at++) {
    const [x, y] = [points[a * width + at] as number, points[b * width + at] as number]
    product += x * y
    squareA += x * x
    squareB += y * y
  }
  return product / (Math.sqrt(squareA * squareB) || 1)
}

/** Takes out centres that nearly coincide with one before. */
function mergeSame({ width, values }: DenseRows): DenseRows {
  const kept: number[] = []
  for (let centre = 0; centre * width < values.length; centre++) {
    const isSame = kept.some((other) => {
      return dot(values, centre * width, values, other * width, width) >= sameCosine
    })
    if (!isSame) kept.push(centre)
  }
  const merged = new Float32Array(kept.length * width)
  for (const [number, centre] of kept.entries())
    merged.set(values.subarray(centre * width, (centre + 1) * width), number * width)
  return { width, values: merged }
}
