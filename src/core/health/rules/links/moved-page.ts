import type { Rule } from '../../rule.ts'
import { tailOf, toTargetLike } from '../../written-target.ts'

export const movedPage: Rule = {
  code: 'links/moved-page',
  severity: 'note',
  summary: 'A link leads to an old address that redirects.',
  why: 'It works as long as the redirect is kept, and in the repository it is broken already.',
  remedy: 'Write where the article is now. check --fix does.',
  check: ({ links, resolve, corpus }, report) => {
    for (const { article, reference, resolution, at } of links) {
      if (resolution.type !== 'article' || !resolution.isRedirect) continue
      const { target } = reference
      const replacement = toTargetLike(target, article, resolution.article, corpus.config.base) + tailOf(target)
      const now = resolve(article, replacement)
      const isCertain = now.type === 'article' && now.article === resolution.article
      report({
        at,
        message: `"${target}" is an old address of ${resolution.article.file}.`,
        advice: `Write "${replacement}".`,
        subject: target,
        ...(isCertain ? { fix: { target, replacement } } : {}),
      })
    }
  },
}
