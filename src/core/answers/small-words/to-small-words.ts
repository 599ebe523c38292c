import { fold } from '../index-key.ts'

/** Small words of one language, folded. */
export type SmallWords = ReadonlySet<string>

interface Changes {
  /** Words that a support site is about, however common they are. */
  without?: string
  /** Words of asking that the list lacks. */
  more?: string
}

const words = (text = ''): string[] => text.split(/\s+/).filter((word) => word !== '')

export function toSmallWords(list: readonly string[], { without, more }: Changes = {}): SmallWords {
  const kept = new Set(words(without).map(fold))
  return new Set([...list, ...words(more)].map(fold).filter((word) => word !== '' && !kept.has(word)))
}
