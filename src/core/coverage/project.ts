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

const passes = 3

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

/** Eight numbers of a row at a time, which are written once; `width` is a multiple of 8. */
function multiply({ starts, columns, values }: SparseRows, from: Float32Array, to: Float32Array, width: number): void {
  for (let row = 0; row + 1 < starts.length; row++) {
    const start = starts[row] as number
    const end = starts[row + 1] as number
    for (let first = 0; first < width; first += 8) {
      let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0]
      for (let entry = start; entry < end; entry++) {
        const source = (columns[entry] as number) * width + first
        const value = values[entry] as number
        a += value * (from[source] as number)
        b += value * (from[source + 1] as number)
        c += value * (from[source + 2] as number)
        d += value * (from[source + 3] as number)
        e += value * (from[source + 4] as number)
        f += value * (from[source + 5] as number)
        g += value * (from[source + 6] as number)
        h += value * (from[source + 7] as number)
      }
      const target = row * width + first
      to[target] = a
      to[target + 1] = b
      to[target + 2] = c
      to[target + 3] = d
      to[target + 4] = e
      to[target + 5] = f
      to[target + 6] = g
      to[target + 7] = h
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

/**
 * Makes the columns orthonormal by way of the Cholesky factor of their products, row by row as they lie in memory; a
 * column that depends on those before becomes 0. After Stathopoulos and Wu (2002), "CholQR".
 */
function orthonormalize(values: Float32Array, rowCount: number, width: number): void {
  const products = new Float64Array(width * width)
  for (let start = 0; start < rowCount * width; start += width) {
    for (let a = 0; a < width; a++) {
      const value = values[start + a] as number
      if (value === 0) continue
      for (let b = 0; b <= a; b++)
        products[a * width + b] = (products[a * width + b] as number) + value * (values[start + b] as number)
    }
  }
  const factor = toCholesky(products, width)
  for (let start = 0; start < rowCount * width; start += width) {
    for (let a = 0; a < width; a++) {
      const pivot = factor[a * width + a] as number
      let value = values[start + a] as number
      for (let b = 0; b < a; b++) value -= (factor[a * width + b] as number) * (values[start + b] as number)
      values[start + a] = pivot === 0 ? 0 : value / pivot
    }
  }
}

/** The lower triangle L with L·Lᵀ = the products; 0 in rows of columns that depend on those before. */
function toCholesky(products: Float64Array, width: number): Float64Array {
  const factor = new Float64Array(width * width)
  for (let a = 0; a < width; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = products[a * width + b] as number
      for (let at = 0; at < b; at++) sum -= (factor[a * width + at] as number) * (factor[b * width + at] as number)
      const pivot = factor[b * width + b] as number
      if (a !== b) factor[a * width + b] = pivot === 0 ? 0 : sum / pivot
      else factor[a * width + a] = sum > leastPivot * (products[a * width + a] as number) ? Math.sqrt(sum) : 0
    }
  }
  return factor
}

const leastPivot = 1e-9
