import { withoutPageEnding } from './markdown-ending.ts'
import { findNearest } from './nearest.ts'

export interface PathEntry {
  route: string
  title: string
  locale: string
}

/**
 * The entries whose routes are most like a path, best first; none where nothing is alike. Words of the path count by how
 * rare they are among the routes, the last segment's double; a word that no route has counts as the one it is a slip of.
 * Those of other languages are for paths that nothing of their own language is like. Where more are as much alike as the
 * best one than there is room for, as in a folder of many, none is meant.
 */
export function nearestByPath(path: string, entries: readonly PathEntry[], count: number): PathEntry[] {
  const frequencies = new Map<string, number>()
  const words = entries.map(({ route }) => new Set(toWords(route)))
  for (const set of words) for (const word of set) frequencies.set(word, (frequencies.get(word) ?? 0) + 1)
  const toKnown = (word: string): string =>
    frequencies.has(word) || word.length < 4 ? word : (findNearest(word, frequencies.keys()) ?? word)
  const wanted = toWords(path).map(toKnown)
  const last = new Set(toWords(path.replace(/\/+$/, '').split('/').at(-1) ?? '').map(toKnown))
  const weigh = (word: string): number => {
    const frequency = frequencies.get(word)
    return frequency === undefined ? 0 : Math.log(1 + entries.length / frequency) * (last.has(word) ? 2 : 1)
  }
  const scored = entries.map((entry, index) => {
    const shared = [...new Set(wanted)].filter((word) => words[index]?.has(word))
    const extra = (words[index]?.size ?? 0) - shared.length
    const common = shared.reduce((sum, word) => sum + weigh(word), 0)
    return { entry, score: common - 0.1 * extra, common, shared: shared.length }
  })
  const first = path.split('/')[1] ?? ''
  const isForeign = entries.some(({ locale }) => locale === first)
  const isOwn = ({ locale, route }: PathEntry): boolean =>
    isForeign ? locale === first : !route.startsWith(`/${locale}/`)
  const alike = scored.filter(({ shared, score }) => shared > 0 && score > 0)
  const own = alike.filter(({ entry }) => isOwn(entry))
  const sorted = (own.length > 0 ? own : alike).sort(
    (a, b) => b.score - a.score || (a.entry.route < b.entry.route ? -1 : 1),
  )
  const best = Math.max(0, ...sorted.map(({ common }) => common))
  const near = sorted.filter(({ common }) => common >= leastShare * best)
  return near.filter(({ common }) => common === best).length > count
    ? []
    : near.slice(0, count).map(({ entry }) => entry)
}

/** Of what the best entry shares with the path: with less, an entry is in the same folder and no more. */
const leastShare = 0.5

const toWords = (path: string): string[] =>
  withoutPageEnding(path.toLowerCase())
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
