/** How well groups agree with labels that nobody told. All but the counts are 0 to 1. */
export interface GroupScore {
  groups: number
  /** Groups of one. */
  singletons: number
  /** Normalised mutual information, by the mean of both entropies, which is V-measure too; many small groups raise it. */
  nmi: number
  /** Adjusted for chance: 0 for groups made by chance, however many. Vinh, Epps and Bailey (2010), arithmetic mean. */
  ami: number
  /** Share of the tickets that have the most frequent label of their group; many small groups raise it. */
  purity: number
  homogeneity: number
  completeness: number
}

export function scoreGroups(groups: readonly (string | number)[], labels: readonly string[]): GroupScore {
  const count = labels.length
  const cells = tally(labels.map((label, index) => `${groups[index]}\n${label}`))
  const rows = tally(groups.map(String))
  const columns = tally(labels)
  let mutual = 0
  const best = new Map<string, number>()
  for (const [cell, size] of cells) {
    const [group = '', label = ''] = cell.split('\n')
    mutual += (size / count) * Math.log((size * count) / ((rows.get(group) ?? 1) * (columns.get(label) ?? 1)))
    best.set(group, Math.max(best.get(group) ?? 0, size))
  }
  const [groupEntropy, labelEntropy] = [rows, columns].map((sizes) => toEntropy([...sizes.values()], count)) as [
    number,
    number,
  ]
  const expected = toExpected([...rows.values()], [...columns.values()], count)
  const mean = (groupEntropy + labelEntropy) / 2
  return {
    groups: rows.size,
    singletons: [...rows.values()].filter((size) => size === 1).length,
    nmi: mean === 0 ? 1 : mutual / mean,
    ami: mean - expected <= 1e-12 ? 0 : (mutual - expected) / (mean - expected),
    purity: [...best.values()].reduce((sum, size) => sum + size, 0) / count,
    homogeneity: labelEntropy === 0 ? 1 : mutual / labelEntropy,
    completeness: groupEntropy === 0 ? 1 : mutual / groupEntropy,
  }
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const toEntropy = (sizes: readonly number[], count: number): number =>
  -sizes.reduce((sum, size) => sum + (size / count) * Math.log(size / count), 0)

/** Mutual information to be expected of groups and labels of these sizes that know nothing of each other. */
function toExpected(rows: readonly number[], columns: readonly number[], count: number): number {
  const logs = new Float64Array(count + 2)
  for (let number = 1; number < logs.length; number++) logs[number] = (logs[number - 1] ?? 0) + Math.log(number)
  const log = (number: number): number => logs[number] ?? 0
  let expected = 0
  // Sizes that occur often are worked out once.
  for (const [row, times] of tallyNumbers(rows)) {
    for (const [column, again] of tallyNumbers(columns)) {
      for (let both = Math.max(1, row + column - count); both <= Math.min(row, column); both++) {
        const chance = Math.exp(
          log(row) +
            log(column) +
            log(count - row) +
            log(count - column) -
            log(count) -
            log(both) -
            log(row - both) -
            log(column - both) -
            log(count - row - column + both),
        )
        expected += times * again * (both / count) * Math.log((count * both) / (row * column)) * chance
      }
    }
  }
  return expected
}

function tallyNumbers(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
