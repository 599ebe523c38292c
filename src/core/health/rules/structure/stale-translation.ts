import type { Article } from '../../../domain/article.ts'
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
  check: ({ corpus, today }, report) => {
    const sources = new Map(
      corpus.articles.filter(({ locale }) => locale === corpus.defaultLocale).map((article) => [article.id, article]),
    )
    for (const article of corpus.articles) {
      const source = article.locale === corpus.defaultLocale ? undefined : sources.get(article.id)
      const dates = source && findDates(source, article)
      if (source === undefined || dates === undefined || dates.source <= addDays(dates.own, daysOfGrace)) continue
      // A day to come is a slip of the pen, and told as one.
      if (dates.source > today) continue
      report({
        at: { type: 'file', file: article.file },
        message: `${source.file} ${dates.what} on ${dates.source}, this translation last on ${dates.own}.`,
        advice: 'Compare the two and bring the translation up to date.',
        subject: source.file,
      })
    }
  },
}

/** When both last changed, by git; where git does not know, when both were last reviewed. */
function findDates(source: Article, article: Article): { what: string; source: string; own: string } | undefined {
  if (source.change !== undefined && article.change !== undefined)
    return { what: 'changed', source: source.change.date.slice(0, 10), own: article.change.date.slice(0, 10) }
  if (source.change !== undefined || article.change !== undefined) return undefined
  if (source.reviewed === undefined || article.reviewed === undefined) return undefined
  return { what: 'was reviewed', source: source.reviewed, own: article.reviewed }
}
