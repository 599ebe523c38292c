import type { Article } from '../../../domain/article.ts'
import type { HealthContext } from '../../context.ts'
import type { Rule } from '../../rule.ts'

export const ownerMissing: Rule = {
  code: 'freshness/owner-missing',
  severity: 'note',
  summary: 'An article has no owner where most have one.',
  why: 'Nobody is asked to review it, and readers’ reports reach nobody.',
  remedy: 'Set "owner" in its front matter, or cover it in CODEOWNERS.',
  check: (context, report) => {
    const { articles } = context.corpus
    const missing = articles.filter((article) => !hasOwner(context, article))
    // Where owners are not used at all, saying so once an article helps nobody.
    if (missing.length * 2 > articles.length) return
    for (const { file } of missing)
      report({
        at: { type: 'file', file },
        message: 'This article has no owner.',
        advice: 'Set "owner", or cover the file in CODEOWNERS.',
      })
  },
}

function hasOwner({ codeOwnersOf }: HealthContext, { owner, file }: Article): boolean {
  return owner !== undefined || (codeOwnersOf?.(file).length ?? 0) > 0
}
