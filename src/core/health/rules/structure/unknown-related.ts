import { findNearest } from '../../../text/nearest.ts'
import type { Rule } from '../../rule.ts'

export const unknownRelated: Rule = {
  code: 'structure/unknown-related',
  severity: 'warning',
  summary: '"related" names an article that is not there.',
  why: 'The end of the page does not show it.',
  remedy: 'Write the id of an article: its path below the language folder, without ending.',
  check: (context, report) => {
    const { corpus, resolve } = context
    const ids = new Set(corpus.articles.map(({ id }) => id))
    for (const article of corpus.articles)
      for (const [index, written] of article.related.entries()) {
        const id = written.replace(/^\/|\/$/g, '')
        if (ids.has(id) || resolve(article, written).type === 'article') continue
        const nearest = findNearest(id, ids)
        report({
          at: context.at(article, 'related', index),
          message: `"related" names "${written}", which is no article.`,
          advice: nearest ? `Did you mean "${nearest}"?` : 'Write the id of an article, or remove it.',
          subject: written,
        })
      }
  },
}
