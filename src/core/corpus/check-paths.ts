import type { Problem } from '../markdown/problem.ts'
import { toForeignAddresses } from './foreign-keys.ts'
import type { SourceFile } from './source-file.ts'

/** The last part of an address, from a slug as it is written; `undefined` where it names none. */
export function toSlug(written: unknown): string | undefined {
  if (typeof written !== 'string' && typeof written !== 'number') return undefined
  return toParts(String(written)).at(-1)
}

/** A slug of several parts that is no whole path, and old paths that are empty: what becomes of them. */
export function checkPaths({ data, locate }: Pick<SourceFile, 'data' | 'locate'>): Problem[] {
  const report = (keys: readonly (string | number)[], message: string, advice: string): Problem => {
    const at = locate(keys) ?? locate(keys.slice(0, 1)) ?? { line: 1, column: 1 }
    return { code: 'schema/unclear-path', severity: 'warning', ...at, message, advice }
  }
  const { slug, redirects } = data
  const problems: Problem[] = []
  const isAddress = typeof slug === 'string' && toForeignAddresses({ slug }).length > 0
  if (
    typeof slug === 'string' &&
    !isAddress &&
    slug.trim() !== '' &&
    toParts(slug)[0] !== slug.trim().replace(/^\/|\/$/g, '')
  ) {
    const name = toSlug(slug)
    const message = `"slug: ${slug}"`
    problems.push(
      name === undefined
        ? report(
            ['slug'],
            `${message} names no part of an address, so the file name counts.`,
            'Write a name, or remove the key.',
          )
        : report(
            ['slug'],
            `${message} is read as "${name}", because a slug is only the last part of an address.`,
            `Write "slug: ${name}"; the folder decides the rest, and old addresses go under "redirects".`,
          ),
    )
  }
  for (const [index, path] of (Array.isArray(redirects) ? redirects : [redirects]).entries())
    if (typeof path === 'string' && path.trim() === '')
      problems.push(
        report(
          ['redirects', index],
          'An entry of "redirects" is empty.',
          'Write an old path such as "/old/page/", or remove it.',
        ),
      )
  return problems
}

const toParts = (path: string): string[] =>
  path
    .split('/')
    .map((part) => part.trim())
    .filter((part) => !/^\.{0,2}$/.test(part))
