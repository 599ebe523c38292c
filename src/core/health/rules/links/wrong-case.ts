import { splitTarget } from '../../../corpus/resolve-links.ts'
import { markdownEndings } from '../../../text/markdown-ending.ts'
import type { LinkUse } from '../../context.ts'
import type { Rule } from '../../rule.ts'
import { encodeTarget, pathOf, tailOf } from '../../written-target.ts'

export const wrongCase: Rule = {
  code: 'links/wrong-case',
  severity: 'warning',
  summary: 'A link writes a file or a heading in another case than its own.',
  why: 'The site leads it to the right place; in the repository and in most editors it is broken.',
  remedy: 'Write it as the file or the heading is written. check --fix does.',
  check: ({ links }, report) => {
    for (const use of links) {
      const replacement = findReplacement(use)
      const { target } = use.reference
      if (replacement === undefined || replacement === target) continue
      report({
        at: use.at,
        message: `"${target}" is written in another case than what it names.`,
        advice: `Write "${replacement}".`,
        subject: target,
        fix: { target, replacement },
      })
    }
  },
}

function findReplacement({ article, reference: { target }, resolution }: LinkUse): string | undefined {
  if (resolution.type !== 'article' || !resolution.isKnownFragment || resolution.isRedirect) return undefined
  // Most links are lower case and lead to a name in lower case, and there are tens of thousands.
  if (target === target.toLowerCase() && resolution.article.file === resolution.article.file.toLowerCase())
    return undefined
  const written = pathOf(target)
  const tail = tailOf(target)
  const { path, fragment } = splitTarget(target)
  const isFragmentWrong = fragment !== resolution.fragment && fragment.toLowerCase() === resolution.fragment
  const newTail = isFragmentWrong ? tail.slice(0, tail.indexOf('#') + 1) + encodeTarget(resolution.fragment) : tail
  const newPath = toOwnCase(path, resolution.article.file, article.file)
  if (newPath === undefined) return isFragmentWrong ? written + newTail : undefined
  return encodeTarget(newPath) + newTail
}

/** A relative path with every name as the file system has it; `undefined` where it is right or only the site's address. */
function toOwnCase(path: string, file: string, from: string): string | undefined {
  if (path === '' || path.startsWith('/')) return undefined
  const place = from.split('/').slice(0, -1)
  const parts = path.split('/')
  const walked: (number | undefined)[] = []
  for (const [index, part] of parts.entries()) {
    if (part === '..') place.pop()
    else if (part !== '.' && part !== '') {
      walked[place.length] = index
      place.push(part)
    }
  }
  const real = file.split('/')
  const own = real.slice(0, place.length)
  const isSame = (a: string | undefined, b: string): boolean =>
    a === b || markdownEndings.some((ending) => a === b + ending)
  const isSameButForCase = place.every((part, at) => isSame(own[at]?.toLowerCase(), part.toLowerCase()))
  if (!isSameButForCase || place.every((part, at) => isSame(own[at], part))) return undefined
  for (const [at, part] of place.entries()) {
    const index = walked[at]
    if (index !== undefined && !isSame(own[at], part)) parts[index] = (own[at] ?? part).slice(0, part.length)
  }
  return parts.join('/')
}
