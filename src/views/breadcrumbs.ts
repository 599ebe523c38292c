import type { Article } from '../core/domain/article.ts'
import { parentOf } from './indexes.ts'
import { topicLabel } from './labels.ts'
import { indexOf, routesOf, type Site } from './site.ts'
import { findVersion } from './versions.ts'
import { stringsFor } from './words.ts'

export interface Crumb {
  title: string
  route: string
}

/**
 * The way from the home page to an article, without the article: its index or topic, then the folders above it that have
 * a page of their own. A folder that is called like the step before it is the same step.
 */
export function toBreadcrumbs(site: Site, article: Article, locale: string): Crumb[] {
  const words = stringsFor(locale)
  const routes = routesOf(site, locale)
  const home = { title: words.page.home, route: routes.home }
  const crumbs = [home, ...toSection(site, article, locale)]
  for (const folder of foldersAbove(article.id)) {
    if (!indexOf(site, article.locale).byId.get(folder)?.isIndex) continue
    const version = findVersion(site, folder, locale)
    if (version === undefined || version.article === article) continue
    const crumb = { title: version.article.title, route: version.route }
    const last = crumbs.at(-1)
    if (last !== undefined && last !== home && isSame(last.title, crumb.title)) crumbs[crumbs.length - 1] = crumb
    else crumbs.push(crumb)
  }
  const last = crumbs.at(-1)
  if (last !== undefined && last !== home && article.isIndex && isSame(last.title, article.title)) crumbs.pop()
  return crumbs
}

function toSection(site: Site, article: Article, locale: string): Crumb[] {
  const words = stringsFor(locale)
  const routes = routesOf(site, locale)
  const index = indexOf(site, locale)
  if (article.kind === 'runbook' && index.runbooks.length > 0)
    return [{ title: words.runbooks.title, route: routes.runbooks }]
  if (article.kind === 'tier' && index.tiers.length > 0) return [{ title: words.tiers.title, route: routes.tiers }]
  if (!index.byTopic.has(article.topic)) return []
  return [{ title: topicLabel(site, article.topic, locale), route: routes.topic(article.topic) }]
}

function foldersAbove(id: string): string[] {
  const folders: string[] = []
  for (let folder = parentOf(id); folder !== ''; folder = parentOf(folder)) folders.unshift(folder)
  return folders
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
