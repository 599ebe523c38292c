import { mixTwo, toSign } from './seeded.ts'

/** Rows of features as one long list: row `r` is from `starts[r]` to `starts[r + 1]`, rows of length 1. */
export interface SparseRows {
  starts: Uint32Array
  columns: Uint32Array
  values: Float32Array
}

/** Rows of numbers one after the other, `width` to a row. */
export interface DenseRows {
  width: number
  values: Float32Array
}

const passes = 4

/**
 * An orthonormal basis of the space that holds most of what the rows say (latent semantic analysis): the right singular
 * vectors of the largest singular values, up to a rotation, by subspace iteration from a seeded start. After Halko,
 * Martinsson and Tropp, "Finding Structure with Randomness" (2011), algorithm 4.4. Takes time in proportion to the
 * features of the rows.
 *
 * @param names of the columns, which the start depends on: more columns leave what the others start with
 */
export function findBasis(rows: SparseRows, names: Uint32Array, width: number, seed: number): DenseRows {
  const columnCount = names.length
  const rowCount = rows.starts.length - 1
  const basis = new Float32Array(columnCount * width)
  for (let column = 0; column < columnCount; column++)
    for (let at = 0; at < width; at++)
      basis[column * width + at] = toSign(mixTwo((names[column] ?? 0) ^ seed, at + 1) >>> 7)
  const images = new Float32Array(rowCount * width)
  for (let pass = 0; pass < passes; pass++) {
    images.fill(0)
    multiply(rows, basis, images, width)
    orthonormalize(images, rowCount, width)
    basis.fill(0)
    multiplyBack(rows, images, basis, width)
    orthonormalize(basis, columnCount, width)
  }
  return { width, values: basis }
}

/** Brings rows into the space of a basis, each to length 1; those that have nothing in it stay 0. */
export function projectRows(rows: SparseRows, { width, values: basis }: DenseRows): DenseRows {
  const values = new Float32Array((rows.starts.length - 1) * width)
  multiply(rows, basis, values, width)
  normalizeRows(values, width)
  return { width, values }
}

export function normalizeRows(values: Float32Array, width: number): void {
  for (let start = 0; start < values.length; start += width) {
    let square = 0
    for (let at = start; at < start + width; at++) square += (values[at] as number) ** 2
    const scale = square > 1e-12 ? 1 / Math.sqrt(square) : 0
    for (let at = start; at < start + width; at++) values[at] = (values[at] as number) * scale
  }
}

function multiply({ starts, columns, values }: SparseRows, from: Float32Array, to: Float32Array, width: number): void {
  for (let row = 0; row + 1 < starts.length; row++) {
    const target = row * width
    for (let entry = starts[row] as number; entry < (starts[row + 1] as number); entry++) {
      const source = (columns[entry] as number) * width
      const value = values[entry] as number
      for (let at = 0; at < width; at++)
        to[target + at] = (to[target + at] as number) + value * (from[source + at] as number)
    }
  }
}

function multiplyBack(rows: SparseRows, from: Float32Array, to: Float32Array, width: number): void {
  const { starts, columns, values } = rows
  for (let row = 0; row + 1 < starts.length; row++) {
    const source = row * width
    for (let entry = starts[row] as number; entry < (starts[row + 1] as number); entry++) {
      const target = (columns[entry] as number) * width
      const value = values[entry] as number
      for (let at = 0; at < width; at++)
        to[target + at] = (to[target + at] as number) + value * (from[source + at] as number)
    }
  }
}

/** Modified Gram–Schmidt over the columns; one that depends on those before becomes 0. */
function orthonormalize(values: Float32Array, rowCount: number, width: number): void {
  for (let column = 0; column < width; column++) {
    const before = Math.sqrt(dot(values, rowCount, width, column, column))
    for (let other = 0; other < column; other++) {
      const product = dot(values, rowCount, width, column, other)
      for (let at = 0; at < rowCount * width; at += width)
        values[at + column] = (values[at + column] as number) - product * (values[at + other] as number)
    }
    const length = Math.sqrt(dot(values, rowCount, width, column, column))
    const scale = length > 1e-5 * before && length > 0 ? 1 / length : 0
    for (let at = column; at < rowCount * width; at += width) values[at] = (values[at] as number) * scale
  }
}

function dot(values: Float32Array, rowCount: number, width: number, a: number, b: number): number {
  let sum = 0
  for (let at = 0; at < rowCount * width; at += width) sum += (values[at + a] as number) * (values[at + b] as number)
  return sum
}
