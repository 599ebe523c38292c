import { type Site, toAbsoluteHref, toHref } from '../site.ts'

/** A text file of the built site. */
export interface SiteFile {
  /** Below the output folder, decoded, with `/` on every system. */
  path: string
  content: string
}

/** A route's full address where the config says where the site is published, else its path. */
export function toBestHref(site: Site, route: string): string {
  return toAbsoluteHref(site, route) ?? toHref(site, route)
}

/** `/zh-cn/help/` + `x.xml` → `/zh-cn/help/x.xml`. */
export function toFileRoute(folder: string, name: string): string {
  return `${folder.replace(/\/$/, '')}/${name}`
}

/** The file that answers a route: `/zh-cn/changes.xml` → `zh-cn/changes.xml`, `/faq/` → `faq/index.html`. */
export function toFilePath(route: string): string {
  const path = route.replace(/^\//, '')
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}
