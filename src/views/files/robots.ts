import { type Site, toAbsoluteHref, toHref } from '../site.ts'
import { serverFolder } from './nginx.ts'
import type { SiteFile } from './site-file.ts'

/** Everything may be read but the server's settings. Crawlers look for this file at the top of a host only. */
export function toRobotsFiles(site: Site): SiteFile[] {
  const sitemap = toAbsoluteHref(site, '/sitemap.xml')
  const lines = [
    'User-agent: *',
    `Disallow: ${toHref(site, `/${serverFolder}/`)}`,
    ...(sitemap === undefined ? [] : ['', `Sitemap: ${sitemap}`]),
  ]
  return [{ path: 'robots.txt', content: `${lines.join('\n')}\n` }]
}
