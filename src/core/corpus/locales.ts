import type { Config } from '../domain/config.ts'
import type { Locale } from '../domain/corpus.ts'

/**
 * The languages of a content folder. Configured ones are taken as they are; else two or more top folders named like
 * languages (`en`, `zh-cn`, `pt_BR`), or one that holds everything, are languages; else all is one English site.
 *
 * @param paths of the articles, below the content folder
 */
export function toLocales(paths: readonly string[], config: Config): { locales: Locale[]; defaultLocale: string } {
  const folders = config.locales ?? Object.fromEntries(findLocaleFolders(paths))
  const tags = Object.keys(folders).map((tag) => [toTag(tag), folders[tag] ?? tag] as const)
  if (tags.length === 0) tags.push([toTag(config.defaultLocale ?? 'en'), ''])
  const known = tags.map(([tag]) => tag)
  const wanted = config.defaultLocale === undefined ? 'en' : toTag(config.defaultLocale)
  const defaultLocale = known.includes(wanted) ? wanted : (known[0] ?? 'en')
  const locales = tags
    .map(([tag, folder]) => toLocale(tag, folder, defaultLocale))
    .sort((a, b) => Number(b.tag === defaultLocale) - Number(a.tag === defaultLocale) || (a.tag < b.tag ? -1 : 1))
  return { locales, defaultLocale }
}

/** The locale that a path belongs to, and the path below that locale's folder. */
export function splitLocale(
  path: string,
  locales: readonly Locale[],
  defaultLocale: string,
): { locale: string; rest: string } {
  for (const { tag, folder } of locales) {
    if (folder !== '' && path.startsWith(`${folder}/`)) return { locale: tag, rest: path.slice(folder.length + 1) }
  }
  return { locale: defaultLocale, rest: path }
}

function findLocaleFolders(paths: readonly string[]): [tag: string, folder: string][] {
  const top = new Set(paths.filter((path) => path.includes('/')).map((path) => path.slice(0, path.indexOf('/'))))
  const found = [...top].filter(isLanguage).sort()
  const holdsAll = found.length === 1 && paths.every((path) => path.startsWith(`${found[0]}/`))
  return found.length > 1 || holdsAll ? found.map((folder) => [toTag(folder), folder]) : []
}

/** A two-letter language that has a name, with or without a region or script. */
function isLanguage(folder: string): boolean {
  const [, language] = /^([a-z]{2})(?:[-_](?:[a-z]{2}|[a-z]{4}|\d{3}))?$/i.exec(folder) ?? []
  if (language === undefined) return false
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined
}

const toTag = (name: string): string => name.replaceAll('_', '-').toLowerCase()

function toLocale(tag: string, folder: string, defaultLocale: string): Locale {
  const [language = tag] = tag.split('-')
  const dir = ['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi'].includes(language) ? 'rtl' : 'ltr'
  return { tag, folder, prefix: tag === defaultLocale ? '' : tag, dir, name: nameOf(tag) }
}

/** `zh-cn` → `简体中文`: a language's own name for itself. */
function nameOf(tag: string): string {
  const own: Record<string, string> = { 'zh-cn': '简体中文', zh: '中文', 'zh-tw': '繁體中文' }
  if (own[tag] !== undefined) return own[tag]
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}
