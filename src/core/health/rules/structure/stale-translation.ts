import { addDays } from '../../dates.ts'
import type { Rule } from '../../rule.ts'

/** A translation made in the days after its source is not late. */
const daysOfGrace = 7

export const staleTranslation: Rule = {
  code: 'structure/stale-translation',
  severity: 'note',
  summary: 'An article of the default language changed after its translation.',
  why: 'Readers of the translation may follow steps that are no longer true.',
  remedy: 'Look at what changed and bring the translation up to date; any commit to it counts.',
  check: ({ corpus }, report) => {
    const sources = new Map(
      corpus.articles.filter(({ locale }) => locale === corpus.defaultLocale).map((article) => [article.id, article]),
    )
    for (const article of corpus.articles) {
      const source = article.locale === corpus.defaultLocale ? undefined : sources.get(article.id)
      const changed = source?.change?.date.slice(0, 10)
      const own = article.change?.date.slice(0, 10)
      if (source === undefined || changed === undefined || own === undefined || changed <= addDays(own, daysOfGrace))
        continue
      report({
        at: { type: 'file', file: article.file },
        message: `${source.file} changed on ${changed}, this translation last on ${own}.`,
        advice: 'Compare the two and bring the translation up to date.',
        subject: source.file,
      })
    }
  },
}
