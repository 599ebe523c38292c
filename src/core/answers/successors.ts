import type { Article } from '../domain/article.ts'
import type { Corpus } from '../domain/corpus.ts'
import { createLookup, toBare } from './article-names.ts'

/** Finds what an article is called now that an entry names by the name it had; undefined where none took its place. */
export type FindSuccessor = (name: string, locale: string) => Article | undefined

/** The site as it was, and where its articles are now: routes by routes. */
export interface Past {
  articles: readonly Article[]
  moved: ReadonlyMap<string, string>
}

/** By the old paths that articles name, and by what the site was, where that is known. */
export function createSuccessors({ articles, locales, redirects }: Corpus, past?: Past): FindSuccessor {
  const lookUp = createLookup(past?.articles ?? [])
  const moved = new Map([...redirects.map(({ from, to }): [string, string] => [from, to]), ...(past?.moved ?? [])])
  const pages = new Map(articles.map((article) => [article.route, article]))
  return (name, locale) => {
    const { prefix = '', folder = '' } = locales.find(({ tag }) => tag === locale) ?? {}
    const bare = toBare(name).replace(/^content\//, '')
    const own = folder !== '' && bare.startsWith(`${folder}/`) ? bare.slice(folder.length + 1) : bare
    const routes = [lookUp(name, locale)?.route, toRoute(prefix, own), toRoute('', bare)]
    for (const route of routes) {
      const page = route === undefined ? undefined : pages.get(moved.get(route) ?? '')
      if (page !== undefined) return page
    }
    return undefined
  }
}

const toRoute = (prefix: string, path: string): string => `/${prefix === '' ? '' : `${prefix}/`}${path}/`
