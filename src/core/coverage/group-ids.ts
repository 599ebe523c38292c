import { isNoise, isWeak } from '../answers/noise.ts'
import { FeatureReader } from './features.ts'
import { type DenseRows, normalizeRows } from './project.ts'
import { hashText } from './seeded.ts'
import type { Space } from './ticket-space.ts'
import { toWords } from './wording.ts'

/** A group of an earlier run. */
export interface KnownGroup {
  id: string
  wordings: readonly string[]
}

/** Least likeness of the centre to an earlier group's wordings for it to be the same group. */
const sameGroup = 0.6

/** The id of the earlier group that is most alike, each given once; else one made of its commonest words. */
export function toIds(
  found: readonly { centre: number; name: string }[],
  centres: DenseRows,
  space: Space,
  known: readonly KnownGroup[],
): string[] {
  const { width } = centres
  const reader = new FeatureReader()
  const pairs = known.flatMap(({ wordings }, number) => {
    const features = wordings.map((wording) => reader.read(toWords(wording), []).slice())
    const rows = space.project(features)
    const share = features.reduce((sum, row) => sum + space.toKnown(row), 0) / Math.max(1, features.length)
    const mean = new Float32Array(width)
    for (const [at, value] of rows.values.entries()) mean[at % width] = (mean[at % width] as number) + value
    normalizeRows(mean, width)
    return found.flatMap(({ centre }, group) => {
      let cosine = 0
      for (let at = 0; at < width; at++)
        cosine += (mean[at] as number) * (centres.values[centre * width + at] as number)
      return cosine * share >= sameGroup ? [{ number, group, cosine: cosine * share }] : []
    })
  })
  const ids: string[] = found.map(() => '')
  const taken = new Set<string>()
  for (const { number, group } of pairs.sort(
    (a, b) => b.cosine - a.cosine || a.number - b.number || a.group - b.group,
  )) {
    const id = known[number]?.id ?? ''
    if (ids[group] !== '' || taken.has(id)) continue
    ids[group] = id
    taken.add(id)
  }
  const all = new Set([...known.map(({ id }) => id), ...taken])
  return ids.map((id, group) => {
    if (id !== '') return id
    const made = toNewId(found[group]?.name ?? '', all)
    all.add(made)
    return made
  })
}

/** The three telling words that most tickets of a group have: they change less from week to week than any wording. */
export function toCommonWords(wordings: readonly { subject: string; tickets: number }[]): string {
  const counts = new Map<string, number>()
  for (const { subject, tickets } of wordings)
    for (const word of new Set(toWords(subject)))
      if (isTelling(word)) counts.set(word, (counts.get(word) ?? 0) + tickets)
  const common = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 3)
  return common.length === 0 ? (wordings[0]?.subject ?? '') : common.map(([word]) => word).join(' ')
}

const isTelling = (word: string): boolean => !isNoise(word) && !isWeak(word) && word.length > 1

/** Up to three telling words and four digits that make it unique: `card-arrive-3f2a`. */
export function toNewId(wording: string, taken: ReadonlySet<string>): string {
  const words = toWords(wording)
  const telling = words.filter(isTelling)
  const name = (telling.length > 0 ? telling : words).slice(0, 3).join('-')
  for (let seed = 0; ; seed++) {
    const digits = hashText([...words].sort().join(' '), seed)
      .toString(16)
      .padStart(8, '0')
      .slice(0, 4)
    const id = `${name}-${digits}`
    if (!taken.has(id)) return id
  }
}
