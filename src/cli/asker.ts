import { type Answer, answer } from '../core/answers/answer.ts'
import { chooseLocale } from '../core/answers/choose-locale.ts'
import { openTermIndex } from '../core/answers/pagefind/open-term-index.ts'
import type { TermIndex } from '../core/answers/term-index.ts'
import type { Corpus } from '../core/domain/corpus.ts'
import { readIndexFiles } from '../io/index-files.ts'
import { type Site, toHref } from '../views/site.ts'

/** What of a site an answer is told with: plain values, so that a thread can be handed it. */
export interface AskedSite {
  locales: string[]
  defaultLocale: string
  /** The file below the root and the route of each page, by its address. */
  pages: Map<string, { path: string; route: string }>
}

export interface Asked extends Answer {
  locale: string
  index: TermIndex
  /** The results as files and routes. */
  ranked: { path: string; route: string; score: number }[]
}

export type Asker = (question: string, lang?: string) => Promise<Asked>

export function toAskedSite(site: Site): AskedSite {
  const { locales, defaultLocale, articles }: Corpus = site.corpus
  return {
    locales: locales.map(({ tag }) => tag),
    defaultLocale,
    pages: new Map(
      articles.map((article) => [toHref(site, article.route), { path: article.file, route: article.route }]),
    ),
  }
}

/** Answers questions from the index in `folder`, each in the language that it is asked in. */
export function openAsker({ locales, defaultLocale, pages }: AskedSite, folder: string): Asker {
  const indexes = new Map<string, Promise<TermIndex>>()
  return async (question, lang) => {
    const locale = chooseLocale(question, lang, locales, defaultLocale)
    const opening = indexes.get(locale) ?? openTermIndex(readIndexFiles(folder), locale)
    indexes.set(locale, opening)
    const index = await opening
    const answered = await answer(question, index, { locale })
    const ranked = await Promise.all(
      answered.results.map(async ({ page, score }) => {
        const { href } = await index.readPage(page)
        const { path, route } = pages.get(href) ?? { path: '', route: href }
        return { path, route, score: Math.round(score * 10_000) / 10_000 }
      }),
    )
    return { ...answered, locale, index, ranked }
  }
}
