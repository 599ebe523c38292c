import type { LinkFix } from '../domain/finding.ts'
import type { Reference } from '../markdown/body.ts'
import { toReadable } from '../text/readable.ts'

export interface PlacedFix extends LinkFix {
  line: number
  column: number
}

/** Reads a text's links and pictures the way the product does, front matter left out. */
export type ReadReferences = (text: string) => readonly Reference[]

/** Where the target may stand when its first place turns out to be something else. */
const maxTries = 8

/**
 * Puts links right in a text, one after the other, and leaves every other byte as it is. The text is read again after
 * each: unless exactly the links with that target now have the new one and nothing else changed, the edit is undone.
 *
 * @param text as it is on disk, line ends and all
 */
export function applyFixes(
  text: string,
  fixes: readonly PlacedFix[],
  readReferences: ReadReferences,
): { text: string; applied: PlacedFix[] } {
  const applied: PlacedFix[] = []
  let current = text
  // From the end, so that the places of those before stay true.
  const ordered = [...fixes].sort((a, b) => b.line - a.line || b.column - a.column)
  for (const fix of ordered) {
    const next = applyFix(current, fix, readReferences)
    if (next === undefined) continue
    current = next
    applied.push(fix)
  }
  return { text: current, applied: applied.reverse() }
}

function applyFix(text: string, fix: PlacedFix, readReferences: ReadReferences): string | undefined {
  const before = readReferences(text)
  for (const spelt of toSpellings(fix))
    for (const at of findPlaces(text, spelt)) {
      const edited = text.slice(0, at) + spelt.replacement + text.slice(at + spelt.target.length)
      if (isOnlyThis(before, readReferences(edited), fix)) return edited
    }
  return undefined
}

/**
 * As it is; as HTML writes it, `?a=1&amp;b=2`; in letters where the parser has encoded them, `旧.md`; in decomposed ones.
 */
function toSpellings(fix: PlacedFix): PlacedFix[] {
  const spell = (toText: (text: string) => string): PlacedFix[] =>
    toText(fix.target) === fix.target
      ? []
      : [{ ...fix, target: toText(fix.target), replacement: toText(fix.replacement) }]
  return [
    fix,
    ...spell((text) => text.replaceAll('&', '&amp;')),
    ...spell(toReadable),
    ...spell((text) => toReadable(text).normalize('NFD')),
  ]
}

/** Behind the start of the link first, then where references are defined. */
function findPlaces(text: string, { line, column, target }: PlacedFix): number[] {
  if (target === '') return []
  const start = toOffset(text, line, column)
  const places: number[] = []
  for (let at = text.indexOf(target, start); at !== -1 && places.length < maxTries; at = text.indexOf(target, at + 1))
    places.push(at)
  const definition = new RegExp(
    `^[ \\t>]*\\[[^\\]\\n]+\\]:[ \\t]*<?(?=${target.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`,
    'gm',
  )
  const defined = [...text.matchAll(definition)].map(({ 0: head, index }) => index + head.length)
  return [...new Set([...places, ...defined.slice(0, maxTries)])]
}

function toOffset(text: string, line: number, column: number): number {
  const ends = /\r\n?|\n/g
  for (let number = 1; number < line; number++) if (ends.exec(text) === null) return text.length
  const start = line === 1 ? (text.startsWith('\ufeff') ? 1 : 0) : ends.lastIndex
  return start + column - 1
}

function isOnlyThis(before: readonly Reference[], after: readonly Reference[], fix: PlacedFix): boolean {
  if (before.length !== after.length) return false
  let isChanged = false
  for (const [index, old] of before.entries()) {
    const now = after[index]
    if (now === undefined || now.type !== old.type || now.line !== old.line) return false
    // An address in angle brackets is its own text.
    const isOwnText = old.text === fix.target && now.text === fix.replacement && isSame(now.target, fix.replacement)
    if (now.text !== old.text && !isOwnText) return false
    if (now.target === old.target) continue
    if (old.target !== fix.target || !isSame(now.target, fix.replacement)) return false
    isChanged ||= old.line === fix.line && old.column === fix.column
  }
  return isChanged
}

/** The parser encodes letters that a replacement has as they are. */
const isSame = (target: string, replacement: string): boolean => toReadable(target) === toReadable(replacement)
