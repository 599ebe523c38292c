import type { Article } from '../domain/article.ts'
import { editDistance } from '../text/nearest.ts'
import type { HealthContext } from './context.ts'
import { nameOf } from './file-name.ts'

export type SuggestFile = (from: Article, path: string) => string | undefined

/**
 * Finds the file that a broken path most likely meant: one of the same name elsewhere, else one whose name is a slip
 * away. Of several, the one whose folders are most like the path's, in the article's own language first.
 *
 * @param candidates paths below the root
 */
export function createSuggestFile(context: HealthContext, candidates: readonly string[]): SuggestFile {
  // Most sites have no broken path, and nobody asks.
  let index: FileIndex | undefined
  const known = new Map<string, string[]>()
  const folderOf = new Map(context.corpus.locales.map(({ tag, folder }) => [tag, folder]))
  return (from, path) => {
    const name = nameOf(path)
    if (name === '') return undefined
    index ??= toFileIndex(candidates)
    const { byName, byPiece } = index
    const files =
      known.get(name) ?? byName.get(name) ?? findSlips(name, byPiece).flatMap((slip) => byName.get(slip) ?? [])
    known.set(name, files)
    const wanted = new Set([...path.toLowerCase().split('/'), folderOf.get(from.locale) ?? ''])
    const score = (file: string): number =>
      file
        .toLowerCase()
        .split('/')
        .filter((part) => wanted.has(part)).length
    return files.filter((file) => file !== from.file).sort((a, b) => score(b) - score(a) || (a < b ? -1 : 1))[0]
  }
}

interface FileIndex {
  byName: ReadonlyMap<string, string[]>
  byPiece: ReadonlyMap<string, string[]>
}

function toFileIndex(candidates: readonly string[]): FileIndex {
  const byName = Map.groupBy(candidates, nameOf)
  const byPiece = new Map<string, string[]>()
  for (const name of byName.keys())
    for (const piece of toPieces(name)) {
      const names = byPiece.get(piece)
      if (names) names.push(name)
      else byPiece.set(piece, [name])
    }
  return { byName, byPiece }
}

/** Names within a quarter of the length in edits, the nearest ones. Only names that share most pieces are compared. */
function findSlips(name: string, byPiece: ReadonlyMap<string, string[]>): string[] {
  const limit = Math.floor(name.length / 4)
  if (limit === 0) return []
  const shared = new Map<string, number>()
  for (const piece of toPieces(name))
    for (const other of byPiece.get(piece) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
  const likely = [...shared].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, 12)
  const scored = likely
    .filter(([other]) => Math.abs(other.length - name.length) <= limit)
    .map(([other]) => ({ other, distance: editDistance(name, other) }))
  const least = Math.min(limit, ...scored.map(({ distance }) => distance))
  return scored.filter(({ distance }) => distance === least).map(({ other }) => other)
}

const toPieces = (name: string): Set<string> =>
  new Set([...Array(Math.max(1, name.length - 2))].map((_, at) => name.slice(at, at + 3)))
