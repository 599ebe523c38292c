import type { Article } from '../../core/domain/article.ts'
import { resolveHugoLinks } from '../../core/markdown/prepare.ts'
import { toSafeSource } from '../../core/markdown/safe-source.ts'
import { findHref } from '../body-html.ts'
import type { Site } from '../site.ts'
import { stripFrontMatter } from './front-matter.ts'
import { rewriteTargets } from './markdown-targets.ts'
import { type SiteFile, toBestHref, toFilePath } from './site-file.ts'

/** The text of a file of the corpus, as it stands on disk. */
export type ReadText = (file: string) => string

/** The Markdown of every article beside its page: `/faq/reset/` has `/faq/reset.md`. */
export function* toTwinFiles(site: Site, readText: ReadText): Generator<SiteFile> {
  const taken = new Set(site.corpus.articles.flatMap(({ route }) => toFoldersNamedLikeTwins(route)))
  for (const article of site.corpus.articles) {
    const path = toFilePath(toTwinRoute(article))
    if (!taken.has(path)) yield { path, content: toTwin(site, article, readText(article.file)) }
  }
}

/** Where an article's Markdown is, as a route without base. */
export function toTwinRoute({ route }: Pick<Article, 'route'>): string {
  return `${route.slice(0, -1)}.md`
}

/** Title as the only h1, then the text as written but for what the page refuses, its links and pictures led to where they stand on the site. */
function toTwin(site: Site, article: Article, text: string): string {
  const written = resolveHugoLinks(stripFrontMatter(text))
  // Who may run code while the site is built may also write it.
  const source = article.isTrusted
    ? written
    : toSafeSource(written, article.body.references, article.file.endsWith('.mdx') ? 'mdx' : 'md')
  const body = article.body.title === undefined ? source : removeTitle(source)
  const linked = rewriteTargets(body, findTwinTargets(site, article))
  return `# ${escapeMarkdown(article.title)}\n\n${linked.replace(/^\s*\n/, '').trimEnd()}\n`
}

/** Other articles are reached as Markdown too; what has no Markdown, by its page. */
function findTwinTargets(site: Site, article: Article): Map<string, string> {
  const targets = new Map<string, string>()
  for (const { target } of article.body.references) {
    if (target.startsWith('#') || targets.has(target)) continue
    const resolution = site.resolve(article, target)
    if (resolution.type === 'article') {
      const fragment = resolution.fragment === '' ? '' : `#${encodeURIComponent(resolution.fragment)}`
      targets.set(target, toBestHref(site, toTwinRoute(resolution.article)) + fragment)
    } else {
      const href = findHref(site, article, target)
      const { url } = site.corpus.config
      if (href !== undefined) targets.set(target, url === undefined ? href : new URL(href, url).href)
    }
  }
  return targets
}

/** Takes out the heading that the page shows as its title: the first h1, written in any of the three ways. */
function removeTitle(source: string): string {
  const lines = source.split('\n')
  let fence = ''
  for (const [index, line] of lines.entries()) {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
    if (fence !== '') {
      if (mark.startsWith(fence) && line.trim() === mark) fence = ''
    } else if (mark !== '') fence = mark
    else if (/^ {0,3}#(?:[ \t]|$)/.test(line) || /^<h1\b[^>]*>.*<\/h1>\s*$/i.test(line)) {
      return lines.toSpliced(index, 1).join('\n')
    } else if (/^ {0,3}=+[ \t]*$/.test(line) && /\S/.test(lines[index - 1] ?? '')) {
      let start = index
      while (start > 0 && /\S/.test(lines[start - 1] ?? '')) start -= 1
      return lines.toSpliced(start, index - start + 1).join('\n')
    }
  }
  return source
}

/** Plain text that Markdown reads back as it is, on one line. */
function escapeMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*[\]<{]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)|(?<= )#+$/gu, '\\$&')
}

function toFoldersNamedLikeTwins(route: string): string[] {
  if (!route.includes('.md/')) return []
  const segments = route.split('/').filter(Boolean)
  return segments.flatMap((name, index) => (name.endsWith('.md') ? [segments.slice(0, index + 1).join('/')] : []))
}
