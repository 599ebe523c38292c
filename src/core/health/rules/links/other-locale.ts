import type { Rule } from '../../rule.ts'
import { toRelativePath } from '../../written-target.ts'

export const otherLocale: Rule = {
  code: 'links/other-locale',
  severity: 'note',
  summary: 'A link leads into another language although the page exists in this one.',
  why: 'The reader is suddenly on a page in a language that they did not choose.',
  remedy: 'Link to the translation. A link from an article to its own translation is left alone.',
  check: ({ links, corpus }, report) => {
    if (corpus.locales.length < 2) return
    const versions = Map.groupBy(corpus.articles, ({ id }) => id)
    for (const { article, reference, resolution, at } of links) {
      if (resolution.type !== 'article' || reference.type !== 'link') continue
      const to = resolution.article
      if (to.locale === article.locale || to.id === article.id) continue
      const own = versions.get(to.id)?.find(({ locale }) => locale === article.locale)
      if (own === undefined) continue
      report({
        at,
        message: `"${reference.target}" leads to the page in "${to.locale}", and there is one in "${article.locale}".`,
        advice: `Write "${toRelativePath(article, own.file)}".`,
        subject: reference.target,
      })
    }
  },
}
