import type { Article } from '../domain/article.ts'
import type { Corpus } from '../domain/corpus.ts'

/** An article of the default language under the address that its translation would have. */
export interface StandIn {
  article: Article
  locale: string
  route: string
}

/** A stand-in for every translation that is missing, whether its address is free or not. */
export function toStandIns({
  articles,
  locales,
  defaultLocale,
}: Pick<Corpus, 'articles' | 'locales' | 'defaultLocale'>): StandIn[] {
  const ids = Map.groupBy(articles, ({ locale }) => locale)
  const originals = ids.get(defaultLocale) ?? []
  return locales.flatMap(({ tag, prefix }) => {
    if (tag === defaultLocale) return []
    const translated = new Set(ids.get(tag)?.map(({ id }) => id))
    return originals
      .filter(({ id }) => !translated.has(id))
      .map((article) => ({ article, locale: tag, route: `/${prefix}${article.route}` }))
  })
}
