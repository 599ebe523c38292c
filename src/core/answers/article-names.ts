import type { Article } from '../domain/article.ts'
import { withoutMarkdownEnding } from '../text/markdown-ending.ts'
import { toLanguage } from './language.ts'

/** Finds an article by its id, path or route as an entry names it, that of the language first. */
export function createLookup(articles: readonly Article[]): (name: string, locale: string) => Article | undefined {
  const found = new Map<string, Article[]>()
  for (const article of articles) {
    for (const name of toNames(article)) found.set(name, [...(found.get(name) ?? []), article])
  }
  return (name, locale) => {
    const path = toPaths(name).find((path) => found.has(path)) ?? ''
    const known = found.get(path) ?? []
    const isKin = (article: Article): boolean => toLanguage(article.locale) === toLanguage(locale)
    return known.find((article) => article.locale === locale) ?? known.find(isKin) ?? known[0]
  }
}

/** What an entry may name an article by. An address has its site before the route, and maybe a folder of the site. */
function toPaths(name: string): string[] {
  const address = /^https?:\/\/[^/]+([^?#]*)/.exec(name)?.[1]
  if (address === undefined) return [toBare(name)]
  const parts = toBare(address).split('/')
  return parts.map((_, index) => parts.slice(index).join('/'))
}

/** Without what stands around a name where it is written as a path, a file or an address. */
export const toBare = (name: string): string => withoutMarkdownEnding(name.replace(/^\.?\/+|\/+$/g, ''))

const toNames = ({ id, file, route }: Article): Set<string> =>
  new Set([id, toBare(file), toBare(file).replace(/^content\//, ''), toBare(route)])
