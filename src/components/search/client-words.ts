import type { Strings } from '../../views/words.ts'

/** The texts that scripts fill in, for `data-words`. */
export function toClientWords({ search, kinds, own }: Pick<Strings, 'search' | 'kinds' | 'own'>): string {
  const { searching, result, results, maybe, maybeOne, none, noneFiltered, empty, noWords } = search
  const { failed, offline, all, reviewed, deprecated } = search
  const summaries = { searching, result, results, maybe, maybeOne, none, noneFiltered, empty, noWords, failed, offline }
  return JSON.stringify({ ...summaries, all, reviewed, deprecated, kinds, own })
}
