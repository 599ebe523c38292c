import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { siteMarker } from '../io/output-folder.ts'

/** Writes what a build leaves, as far as a publish reads it: an article an entry, its text as the value. */
export function writeBuiltSite(out: string, articles: Record<string, string>, asset = 'a'): void {
  rmSync(out, { recursive: true, force: true })
  const entries = Object.keys(articles).map((id) => ({
    id,
    locale: 'en',
    route: `/${id}/`,
    href: `/${id}/`,
    title: `About ${id}`,
    tiers: [],
  }))
  const files = {
    [siteMarker]: '{}',
    [`_kb/page.${asset}.js`]: asset,
    'index.html': `<script src="/_kb/page.${asset}.js"></script>${'text '.repeat(400)}`,
    'api/articles.json': JSON.stringify({ version: 1, articles: entries }),
    ...Object.fromEntries(
      Object.entries(articles).flatMap(([id, text]) => [
        [`${id}/index.html`, `${text}${asset}`],
        [`${id}.md`, text],
      ]),
    ),
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), text)
  }
}
