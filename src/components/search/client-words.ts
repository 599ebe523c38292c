import type { Strings } from '../../views/words.ts'

/** The texts that scripts fill in, for `data-words`. */
export function toClientWords({ search, kinds, own }: Pick<Strings, 'search' | 'kinds' | 'own'>): string {
  const { searching, result, results, none, noneFiltered, failed, offline, all } = search
  return JSON.stringify({ searching, result, results, none, noneFiltered, failed, offline, all, kinds, own })
}
