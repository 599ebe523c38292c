import type { Rule } from '../../rule.ts'
import { isAskedFor } from '../../settings.ts'

export const missingTranslation: Rule = {
  code: 'structure/missing-translation',
  severity: 'note',
  summary:
    'An article of the default language has no version in another. Told of languages that have most articles; with a severity in the config, of all.',
  why: 'Readers of that language get the article in the default language, with a line that says so.',
  remedy: 'Add a file of the same path below the other language’s folder.',
  check: ({ corpus }, report) => {
    const versions = Map.groupBy(corpus.articles, ({ id }) => id)
    const sources = corpus.articles.filter(({ locale }) => locale === corpus.defaultLocale)
    const has = (id: string, tag: string): boolean => versions.get(id)?.some(({ locale }) => locale === tag) ?? false
    const isAsked = isAskedFor(missingTranslation.code, corpus.config.health)
    const tags = corpus.locales
      .map(({ tag }) => tag)
      .filter((tag) => isAsked || sources.filter(({ id }) => has(id, tag)).length > sources.length / 2)
    for (const article of sources) {
      const missing = tags.filter((tag) => !has(article.id, tag))
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
