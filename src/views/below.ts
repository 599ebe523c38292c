import type { Article } from '../core/domain/article.ts'
import { toReadableName } from '../core/text/slug.ts'
import { type ArticleSummary, toArticleSummary } from './article-link.ts'
import { indexOf, type Site, toHref } from './site.ts'
import { findVersion } from './versions.ts'

/** What lies below a folder: its own articles and folder pages, then folders without a page of their own, by name. */
export interface FolderView {
  articles: ArticleSummary[]
  folders: { name: string; articles: ArticleSummary[] }[]
}

export function toFolderView(site: Site, folder: Article, locale: string): FolderView | undefined {
  const { byFolder, bareFolders } = indexOf(site, folder.locale)
  const summarise = (id: string): ArticleSummary[] =>
    (byFolder.get(id) ?? []).flatMap((article) => {
      const version = findVersion(site, article.id, locale)
      return version === undefined
        ? []
        : [{ ...toArticleSummary(site, version.article), href: toHref(site, version.route) }]
    })
  const withInner = (id: string): ArticleSummary[] => [
    ...summarise(id),
    ...(bareFolders.get(id) ?? []).flatMap((inner) => withInner(inner)),
  ]
  const folders = (bareFolders.get(folder.id) ?? []).map((id) => ({
    name: toReadableName(id.slice(id.lastIndexOf('/') + 1)),
    articles: withInner(id),
  }))
  const view = { articles: summarise(folder.id), folders }
  return view.articles.length + view.folders.length === 0 ? undefined : view
}
