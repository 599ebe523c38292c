import type { Article } from '../domain/article.ts'
import type { Corpus } from '../domain/corpus.ts'
import type { WikiTarget } from '../markdown/wiki-links.ts'
import { withoutMarkdownEnding } from '../text/markdown-ending.ts'
import type { Resolution } from './resolve-links.ts'

/**
 * Finds pages and files by their name, as `[[Page]]` has it: the file of that name, wherever it is, the one nearest to the
 * page first; else the page of that title, or with that alias. Capitals, hyphens and spaces make no difference.
 */
export function createNameFinder(
  corpus: Corpus,
  toArticle: (article: Article, fragment: string) => Resolution,
): (from: Article, target: WikiTarget) => Resolution {
  let names: Map<string, Article[]> | undefined
  const assets = new Map(corpus.assets.map((asset) => [toKey(baseOf(asset.file)), asset]))
  return (from, { pages, heading }) => {
    if (pages[0] === '') return toArticle(from, toFragment(from, heading))
    names ??= collectNames(corpus)
    for (const page of pages) {
      const article = choose(names.get(toKey(baseOf(withoutMarkdownEnding(page)))) ?? [], page, from)
      if (article !== undefined) return toArticle(article, toFragment(article, heading))
      const asset = assets.get(toKey(baseOf(page)))
      if (asset !== undefined) return { type: 'asset', asset }
    }
    return { type: 'broken' }
  }
}

function collectNames(corpus: Corpus): Map<string, Article[]> {
  const names = new Map<string, Article[]>()
  const add = (name: string, article: Article): void => {
    const key = toKey(name)
    names.set(key, [...(names.get(key) ?? []), article])
  }
  for (const article of corpus.articles) {
    const file = withoutMarkdownEnding(article.file)
    add(/(?:^|\/)(?:index|readme|_index)$/i.test(file) ? baseOf(file.replace(/\/?[^/]*$/, '')) : baseOf(file), article)
  }
  for (const article of corpus.articles) for (const name of [article.title, ...article.aliases]) add(name, article)
  return names
}

function choose(articles: readonly Article[], page: string, from: Article): Article | undefined {
  const path = `/${toKey(withoutMarkdownEnding(page))}`
  const named = articles.filter(({ file }) => `/${toKey(withoutMarkdownEnding(file))}`.endsWith(path))
  const all = named.length > 0 ? named : page.includes('/') ? [] : articles
  const folder = from.file.replace(/[^/]*$/, '')
  const own = all.filter(({ locale }) => locale === from.locale)
  return own.find(({ file }) => file.startsWith(folder)) ?? own[0] ?? all[0]
}

/** The id of the heading that says this; what no heading says stays, to be told. A block of Obsidian has no id. */
function toFragment(article: Article, heading: string): string {
  if (heading === '' || heading.startsWith('^')) return ''
  return article.body.headings.find(({ text }) => toKey(text) === toKey(heading))?.id ?? heading
}

const baseOf = (path: string): string => path.replace(/^.*\//, '')
const toKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/[\s_-]+/g, '-')
