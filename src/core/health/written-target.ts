import type { Article } from '../domain/article.ts'

/** What stands behind a target's path: query and fragment, as written. */
export function tailOf(target: string): string {
  return target.slice(pathOf(target).length)
}

/** A target's path as written, without query and fragment. */
export function pathOf(target: string): string {
  return /^[^?#]*/.exec(target)?.[0] ?? ''
}

/** The path from an article's file to another file, as a link: `../login/reset%20it.md`. */
export function toRelativePath(from: Article, file: string): string {
  const start = from.file.split('/').slice(0, -1)
  const end = file.split('/')
  let shared = 0
  while (shared < start.length && shared < end.length - 1 && start[shared] === end[shared]) shared += 1
  return encodeTarget([...Array(start.length - shared).fill('..'), ...end.slice(shared)].join('/'))
}

/** Only what Markdown cannot take in a target, so that names in other scripts stay readable. */
export function encodeTarget(path: string): string {
  return path.replace(/[\s()<>"%?#\\]/g, (character) =>
    character === '(' || character === ')' ? (character === '(' ? '%28' : '%29') : encodeURIComponent(character),
  )
}

/** A target that leads to an article, in the manner of the one it replaces: from the top, or relative. */
export function toTargetLike(written: string, from: Article, to: Article, base: string): string {
  const path = pathOf(written)
  if (!path.startsWith('/')) return toRelativePath(from, to.file)
  return path.startsWith(base) ? base.slice(0, -1) + encodeTarget(to.route) : encodeTarget(to.route)
}
