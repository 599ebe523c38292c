import type { Rule } from '../../rule.ts'

export const orphan: Rule = {
  code: 'structure/orphan',
  severity: 'off',
  summary: 'No other article links to an article.',
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
    for (const article of corpus.articles)
      if (!linked.has(article.file) && !article.isIndex)
        report({
          at: { type: 'file', file: article.file },
          message: 'No other article links here.',
          advice: 'Link to it where readers need it next, or name it in "related".',
        })
  },
}
