import { splitTarget } from '../../../corpus/resolve-links.ts'
import { findDraft } from '../../find-draft.ts'
import type { Rule } from '../../rule.ts'
import { createSuggestFile } from '../../suggest-file.ts'
import { toRelativePath } from '../../written-target.ts'

export const brokenPage: Rule = {
  code: 'links/broken-page',
  severity: 'warning',
  summary: 'A link leads to no page and no file.',
  why: 'The page shows the words without a link, and the reader stands where the writer meant to send them on.',
  remedy: 'Correct the path, or remove the link. A path is relative to the file, or starts at the top of the site.',
  check: (context, report) => {
    const suggest = createSuggestFile(
      context,
      context.corpus.articles.map(({ file }) => file),
    )
    const isDraft = findDraft(context)
    for (const { article, reference, resolution, at } of context.links) {
      const { type, target } = reference
      if (resolution.type !== 'broken' || type !== 'link' || target === '' || isDraft(article, target)) continue
      const { path } = splitTarget(target)
      const nearest = suggest(article, path)
      const advice = looksExternal(path)
        ? `Did you mean "https://${target}"?`
        : nearest
          ? `Did you mean "${toRelativePath(article, nearest)}"?`
          : 'Correct the path, or remove the link.'
      if (!nearest && leavesRoot(article.file, path)) {
        const message = `"${target}" leads out of the folder that is built.`
        report({
          at,
          message,
          advice: 'Link to its address on the web, or build the folder that holds both.',
          subject: target,
        })
      } else report({ at, message: `"${target}" leads to no page or file.`, advice, subject: target })
    }
  },
}

function leavesRoot(file: string, path: string): boolean {
  let depth = path.startsWith('/') ? Number.POSITIVE_INFINITY : file.split('/').length - 1
  return path.split('/').some((part) => {
    if (part === '..') depth -= 1
    else if (part !== '.' && part !== '') depth += 1
    return depth < 0
  })
}

const looksExternal = (path: string): boolean =>
  /^(?:www\.[^/]+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|dev|edu|gov))(?:\/|$)/i.test(path)
