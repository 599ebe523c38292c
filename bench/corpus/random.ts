/** Deterministic numbers: the same seed gives the same sequence on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** Both ends included. */
  int(min: number, max: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** Early entries are picked far more often than late ones, as words are in prose. */
  pickZipf<T>(list: readonly T[]): T
  /** Between `min` and `max` different entries, in random order. */
  sample<T>(list: readonly T[], min: number, max: number): T[]
}

export function createRandom(seed: string): Random {
  const next = mulberry32(hash(seed))
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const pick = <T>(list: readonly T[]) => at(list, int(0, list.length - 1))
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    pickZipf: (list) => at(list, findRank(zipfWeights(list.length), next())),
    sample: (list, min, max) => {
      const rest = [...list]
      const count = Math.min(int(min, max), rest.length)
      return Array.from({ length: count }, () => at(rest.splice(int(0, rest.length - 1), 1), 0))
    },
  }
}

/** Tommy Ettinger's mulberry32: 32 bits of state, enough for prose. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}

const weightsByLength = new Map<number, Float64Array>()

/** Cumulative shares of Zipf-Mandelbrot, 1 / (rank + 2.7), the usual fit for English. */
function zipfWeights(length: number): Float64Array {
  const known = weightsByLength.get(length)
  if (known) return known
  const weights = new Float64Array(length)
  let sum = 0
  for (let rank = 0; rank < length; rank++) {
    sum += 1 / (rank + 2.7)
    weights[rank] = sum
  }
  weightsByLength.set(length, weights)
  return weights
}

function findRank(weights: Float64Array, share: number): number {
  const wanted = share * (weights.at(-1) ?? 0)
  let low = 0
  let high = weights.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((weights[middle] ?? 0) <= wanted) low = middle + 1
    else high = middle
  }
  return low
}

function at<T>(list: readonly T[], index: number): T {
  const entry = list[index]
  if (entry === undefined) throw new RangeError(`cannot pick from a list of ${list.length}`)
  return entry
}
