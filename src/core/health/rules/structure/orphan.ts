import type { Article } from '../../../domain/article.ts'
import type { Rule } from '../../rule.ts'
import { isAskedFor } from '../../settings.ts'

export const orphan: Rule = {
  code: 'structure/orphan',
  severity: 'note',
  summary:
    'No other article links to an article. Told where four of five articles of its language are linked, and not of runbooks, to which alerts lead; with a severity in the config, of every article.',
  why: 'Readers find it only by search, by its topic and in the A–Z.',
  remedy: 'Link to it where readers need it next, or name it in "related".',
  check: ({ corpus, links, resolve }, report) => {
    const linked = new Set<string>()
    for (const { article, resolution } of links)
      if (resolution.type === 'article' && resolution.article !== article) linked.add(resolution.article.file)
    const byId = Map.groupBy(corpus.articles, ({ id }) => id)
    for (const article of corpus.articles)
      for (const written of article.related) {
        const named = resolve(article, `/${written}`)
        if (named.type === 'article') linked.add(named.article.file)
        for (const version of byId.get(written) ?? []) linked.add(version.file)
      }
    const isLinked = ({ file }: Article): boolean => linked.has(file)
    const isAsked = isAskedFor(orphan.code, corpus.config.health)
    const likely = corpus.articles.filter(({ isIndex, kind }) => !isIndex && (isAsked || kind !== 'runbook'))
    for (const articles of Map.groupBy(likely, ({ locale }) => locale).values()) {
      const orphans = articles.filter((article) => !isLinked(article))
      if (!isAsked && orphans.length > articles.length * mostOrphans) continue
      for (const { file } of orphans)
        report({
          at: { type: 'file', file },
          message: 'No other article links here.',
          advice: 'Link to it where readers need it next, or name it in "related".',
        })
    }
  },
}

/** Where more than this share is not linked, links are not how readers find their way. */
const mostOrphans = 0.2
