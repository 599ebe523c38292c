import type { Strings } from '../../views/words.ts'

/** The texts that scripts fill in, for `data-words`. */
export function toClientWords({ search, kinds, own }: Pick<Strings, 'search' | 'kinds' | 'own'>): string {
  const { searching, slow, result, results, maybe, maybeOne, none, noneFiltered, empty, noWords } = search
  const { mistyped, failed, offline, all, reviewed, deprecated } = search
  const summaries = { result, results, maybe, maybeOne, none, noneFiltered, empty, noWords }
  return JSON.stringify({
    ...summaries,
    mistyped,
    searching,
    slow,
    failed,
    offline,
    all,
    reviewed,
    deprecated,
    kinds,
    own,
  })
}
