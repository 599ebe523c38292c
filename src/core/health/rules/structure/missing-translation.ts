import type { Rule } from '../../rule.ts'

export const missingTranslation: Rule = {
  code: 'structure/missing-translation',
  severity: 'off',
  summary: 'An article of the default language has no version in another.',
  why: 'Readers of that language get the article in the default language, with a line that says so.',
  remedy: 'Add a file of the same path below the other language’s folder.',
  check: ({ corpus }, report) => {
    const versions = Map.groupBy(corpus.articles, ({ id }) => id)
    for (const article of corpus.articles) {
      if (article.locale !== corpus.defaultLocale) continue
      const there = new Set(versions.get(article.id)?.map(({ locale }) => locale))
      const missing = corpus.locales.filter(({ tag }) => !there.has(tag)).map(({ tag }) => tag)
      if (missing.length === 0) continue
      report({
        at: { type: 'file', file: article.file },
        message: `There is no version of this article in ${missing.join(', ')}.`,
        advice: 'Translate it, or switch this rule off for articles that stay as they are.',
        subject: missing.join(','),
      })
    }
  },
}
