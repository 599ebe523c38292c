/** Under which key a result link leaves the words to mark for the page it leads to. */
export const marksKey = 'kb-marks'

/**
 * Leaves the found words for the next page of this tab. Not in the address: what was typed would travel with it, and a
 * text fragment (`#:~:text=`) marks one passage, not every form of every word. What is left are words that the article
 * itself holds, not what was typed; the page takes them out as it loads, so nothing stays.
 */
export function rememberMarks(path: string, words: readonly string[]): void {
  try {
    sessionStorage.setItem(marksKey, JSON.stringify({ path, words }))
  } catch {
    // Storage is full or refused: the page is shown without marks.
  }
}

/** The words left for this path, once. */
export function takeMarks(path: string): string[] {
  try {
    const left: { path?: unknown; words?: unknown } = JSON.parse(sessionStorage.getItem(marksKey) ?? '{}')
    sessionStorage.removeItem(marksKey)
    return left.path === path && Array.isArray(left.words) ? left.words.filter((word) => typeof word === 'string') : []
  } catch {
    return []
  }
}
