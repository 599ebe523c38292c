import type { Release } from './release.ts'

/** How long pages that were open before a publish find the files that they load later. */
const keptHours = 24

/** Files whose name changes with their content, so that two releases can lie side by side. */
const hashedNames =
  /^_kb\/(?:[^/]+\.(?!json$)[^/.]+|pagefind\/[^/]+\/(?:(?:fragment|index|filter)\/.+|[^/]+\.pf_meta))$/

export const isHashedName = (path: string): boolean => hashedNames.test(path)

/**
 * Files of the live release, and of those before it, that the next one must keep, and until when.
 *
 * @param now UTC, as `2026-03-15T10:15:00Z`
 */
export function toKeptFiles(
  live: Pick<Release, 'files' | 'kept'>,
  next: Pick<Release, 'files'>,
  now: string,
): Release['kept'] {
  const start = Date.parse(now)
  const until = new Date(start + keptHours * 3_600_000).toISOString()
  const retired = Object.keys(live.files).filter(isHashedName)
  const kept = Object.entries(live.kept)
    .filter(([path, end]) => isHashedName(path) && Date.parse(end) > start)
    .map(([path, end]): [string, string] => [path, Date.parse(end) < Date.parse(until) ? end : until])
  return Object.fromEntries(
    [...kept, ...retired.map((path): [string, string] => [path, until])].filter(
      ([path]) => !Object.hasOwn(next.files, path),
    ),
  )
}
