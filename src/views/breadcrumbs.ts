import type { Article } from '../core/domain/article.ts'
import { toRouteSegment } from '../core/text/slug.ts'
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
 * The way from the home page to an article, without the article: its index or topic, and the folders above it that have
 * a page of their own. A topic has the place of the folder that it is named after, else it comes before the folders. A
 * folder that is called like the step before it is the same step.
 */
export function toBreadcrumbs(site: Site, article: Article, locale: string): Crumb[] {
  const home = { title: stringsFor(locale).page.home, route: routesOf(site, locale).home }
  const { section, folder: sectionFolder } = toSection(site, article, locale)
  const folders = foldersAbove(article.id)
  const isAbove = (folder: string): boolean => sectionFolder?.startsWith(`${folder}/`) === true
  const steps = [
    ...folders.filter(isAbove).map((folder) => toFolderCrumb(site, folder, article, locale)),
    section,
    ...folders.filter((folder) => !isAbove(folder)).map((folder) => toFolderCrumb(site, folder, article, locale)),
  ].filter((crumb) => crumb !== undefined)
  const crumbs: Crumb[] = []
  for (const crumb of steps) {
    const last = crumbs.at(-1)
    if (last !== undefined && isSame(last.title, crumb.title)) crumbs[crumbs.length - 1] = crumb
    else crumbs.push(crumb)
  }
  const last = crumbs.at(-1)
  if (last !== undefined && article.isIndex && isSame(last.title, article.title)) crumbs.pop()
  return [home, ...crumbs]
}

function toFolderCrumb(site: Site, folder: string, article: Article, locale: string): Crumb | undefined {
  if (!indexOf(site, article.locale).byId.get(folder)?.isIndex) return
  const version = findVersion(site, folder, locale)
  if (version === undefined || version.article === article) return
  return { title: version.article.title, route: version.route }
}

interface Section {
  section: Crumb | undefined
  /** The folder that a topic is named after. */
  folder?: string | undefined
}

function toSection(site: Site, article: Article, locale: string): Section {
  const words = stringsFor(locale)
  const routes = routesOf(site, locale)
  const index = indexOf(site, locale)
  if (article.kind === 'runbook' && index.runbooks.length > 0)
    return { section: { title: words.runbooks.title, route: routes.runbooks } }
  if (article.kind === 'tier' && index.tiers.length > 0)
    return { section: { title: words.tiers.title, route: routes.tiers } }
  if (!index.byTopic.has(article.topic)) return { section: undefined }
  const folders = article.isIndex ? [...foldersAbove(article.id), article.id] : foldersAbove(article.id)
  return {
    section: { title: topicLabel(site, article.topic, locale), route: routes.topic(article.topic) },
    folder: folders.find((folder) => toRouteSegment(folder.split('/').at(-1) ?? '') === article.topic),
  }
}

function foldersAbove(id: string): string[] {
  const folders: string[] = []
  for (let folder = parentOf(id); folder !== ''; folder = parentOf(folder)) folders.unshift(folder)
  return folders
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
