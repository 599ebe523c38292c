import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { type Release, releaseFile } from '../../core/releases/release.ts'

const ArticlesSchema = z.object({
  articles: z.array(
    z.object({
      id: z.string(),
      locale: z.string(),
      route: z.string(),
      href: z.string(),
      title: z.string(),
      tiers: z.array(z.string()),
    }),
  ),
})

/** What a built site holds, as a release says it. @throws where a file cannot be read or the list of articles is not one */
export function readBuiltSite(site: string): Pick<Release, 'files' | 'articles' | 'digest'> {
  const files: Release['files'] = {}
  for (const path of listSiteFiles(site)) files[path] = digest(readFileSync(join(site, path)))
  const { articles } = ArticlesSchema.parse(JSON.parse(readFileSync(join(site, 'api/articles.json'), 'utf8')))
  const all = createHash('sha256').update(JSON.stringify(files)).digest('hex')
  return {
    files,
    digest: all,
    articles: articles.map((article) => ({ ...article, hash: toArticleHash(files, article.route) })),
  }
}

/** Paths of all files, with `/`, sorted; not what a release says of itself. */
function listSiteFiles(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== releaseFile)
    .sort()
}

/** Of the article's Markdown, which holds its text alone; else of its page. */
function toArticleHash(files: Release['files'], route: string): string {
  const path = route.slice(1)
  return files[`${path.slice(0, -1)}.md`] ?? files[`${path}index.html`] ?? '-'
}

/** Sixteen hexadecimal digits are enough to tell two contents apart that nobody forges. */
export function digest(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
