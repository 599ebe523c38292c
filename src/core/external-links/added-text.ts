import type { Occurrence } from './occurrence.ts'

/** What a change brings to a file: its added lines, by number, and the text of all lines that the change took away. */
export interface AddedLines {
  /** By file below the root. */
  added: ReadonlyMap<string, ReadonlyMap<number, string>>
  /** Of all files together, so that a text that moves to another file is not new. */
  removed: string
}

/**
 * The places whose address a change brings: it stands in an added line of their file and in no removed line. A link
 * written as `[text][name]` counts by the line of its definition.
 */
export function findBrought(occurrences: readonly Occurrence[], { added, removed }: AddedLines): Occurrence[] {
  const texts = new Map([...added].map(([file, lines]) => [file, [...lines.values()].join('\n')]))
  return occurrences.filter(({ target, at }) => {
    if (at.type === 'unavailable') return false
    const text = texts.get(at.file)
    if (text === undefined) return false
    return names(text, target) && !names(removed, target)
  })
}

/** Whether a text holds an address as a whole, as written or with its percent-encoding undone. */
function names(text: string, target: string): boolean {
  return [...new Set([target, decode(target)])].some((written) => {
    for (let index = text.indexOf(written); index !== -1; index = text.indexOf(written, index + 1)) {
      if (isEnd(text.slice(index + written.length, index + written.length + 2))) return true
    }
    return false
  })
}

/** A full stop or comma ends an address unless it goes on behind it. */
const isEnd = (rest: string): boolean => !/^(?:[\p{L}\p{N}/?=&%#~+@_-]|[.,:;!]\p{L}|[.,:;!]\p{N})/u.test(rest)

function decode(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}
