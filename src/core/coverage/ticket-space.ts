import { assignRows } from './assign-rows.ts'
import { type FeatureStore, featureCount, toFeature, toWeight } from './features.ts'
import { type DenseRows, findBasis, projectRows, type SparseRows } from './project.ts'

const dimensions = 64
/** Wordings that groups are found among; the others go where they fit. */
export const sampled = 6000
const maxColumns = 24_000

/** Brings wordings from features to few dimensions. */
export interface Space {
  parts: SpaceParts
  project: (rows: readonly Uint32Array[]) => DenseRows
  /** How much of what a row says the space knows, 0 to 1: a row of other words is projected by the few that are left. */
  toKnown: (row: Uint32Array) => number
}

/** What a space is made of. */
export interface SpaceParts {
  /** The features that count, in ascending order: a column each. */
  names: Uint32Array
  /** How rare each of them is. */
  idf: Float32Array
  /** A row for each of them. */
  basis: DenseRows
}

/** Weighs features by how rare they are among all wordings and finds the dimensions that most of the sample lies in. */
export function toSpace(places: Float64Array, store: FeatureStore, seed: number): Space {
  const having = countHaving(places, store)
  const least = places.length > 200 ? 3 : places.length > 40 ? 2 : 1
  const frequent: number[] = []
  for (let id = 0; id < featureCount; id++) if ((having[id] as number) >= least) frequent.push(id)
  const names = Uint32Array.from(
    frequent.length <= maxColumns
      ? frequent
      : frequent.sort((a, b) => (having[b] as number) - (having[a] as number) || a - b).slice(0, maxColumns),
  ).sort()
  const idf = Float32Array.from(names, (id) => Math.log(1 + places.length / (having[id] as number)))
  const sample = Array.from(places.subarray(0, sampled), (place) => store.at(place))
  const basis = findBasis(toSparse(sample, toColumns(names), idf), names, dimensions, seed)
  return createSpace({ names, idf, basis })
}

export function createSpace(parts: SpaceParts): Space {
  const columnOf = toColumns(parts.names)
  // What no column has is as rare as the rarest that has one.
  const rarest = parts.idf.reduce((most, idf) => Math.max(most, idf), 0)
  return {
    parts,
    project: (rows) => projectRows(toSparse(rows, columnOf, parts.idf), parts.basis),
    toKnown(row) {
      let known = 0
      let all = 0
      for (const packed of row) {
        const column = columnOf[toFeature(packed)] as number
        const square = (toWeight(packed) * (column === -1 ? rarest : (parts.idf[column] as number))) ** 2
        all += square
        if (column !== -1) known += square
      }
      return all === 0 ? 0 : Math.sqrt(known / all)
    },
  }
}

/** Of each feature, how many wordings have it. */
function countHaving(places: Float64Array, store: FeatureStore): Uint32Array {
  const having = new Uint32Array(featureCount)
  for (const place of places)
    for (const packed of store.at(place)) {
      const id = toFeature(packed)
      having[id] = (having[id] as number) + 1
    }
  return having
}

/** The column of each feature, −1 for those that do not count. */
function toColumns(names: Uint32Array): Int32Array {
  const columnOf = new Int32Array(featureCount).fill(-1)
  for (const [column, id] of names.entries()) columnOf[id] = column
  return columnOf
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
export function assignAll(
  places: Float64Array,
  store: FeatureStore,
  space: Space,
  centres: DenseRows,
  onProgress: (share: number) => void = () => {},
): { nearest: Int32Array; cosines: Float32Array } {
  const nearest = new Int32Array(places.length)
  const cosines = new Float32Array(places.length)
  for (let start = 0; start < places.length; start += block) {
    const rows = Array.from(places.subarray(start, start + block), (place) => store.at(place))
    const assigned = assignRows(space.project(rows), centres)
    nearest.set(assigned.nearest, start)
    cosines.set(assigned.cosines, start)
    onProgress(Math.min(1, (start + block) / places.length))
  }
  return { nearest, cosines }
}

const block = 4096
