import type { Rule } from '../../rule.ts'

export const emptyArticle: Rule = {
  code: 'content/empty-article',
  severity: 'note',
  summary: 'An article has a title and nothing below it.',
  why: 'A reader who finds it in a search has been promised an answer.',
  remedy: 'Write it, or mark it as a draft.',
  check: ({ corpus, failedFiles }, report) => {
    for (const { file, body, isIndex, isTrusted, tier } of corpus.articles)
      if (
        body.isBlank &&
        body.references.length === 0 &&
        !isIndex &&
        !isTrusted &&
        tier === undefined &&
        !failedFiles.has(file)
      )
        report({
          at: { type: 'file', file },
          message: 'This article has no text.',
          advice: 'Write it, or set "status: draft".',
        })
  },
}
