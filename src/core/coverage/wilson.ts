/** Of the standard normal distribution, for 95 %. */
const z = 1.96

/**
 * The 95 % interval of a share, after Wilson, "Probable Inference, the Law of Succession, and Statistical Inference"
 * (1927), formula for p. 212; `count` need not be whole. Of nothing, all is possible.
 */
export function toWilson(share: number, count: number): [low: number, high: number] {
  if (count <= 0) return [0, 1]
  const scale = 1 + z ** 2 / count
  const middle = (share + z ** 2 / (2 * count)) / scale
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

/** How many independent questions weighed ones are worth: (Σw)² ÷ Σw², after Kish (1965). */
export function toEffectiveCount(weights: readonly number[]): number {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const squares = weights.reduce((all, weight) => all + weight ** 2, 0)
  return squares === 0 ? 0 : sum ** 2 / squares
}
