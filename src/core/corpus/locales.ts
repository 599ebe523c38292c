import type { Config } from '../domain/config.ts'
import type { Locale } from '../domain/corpus.ts'
import { toTag } from '../domain/language-tag.ts'
import { findLanguageFolders } from './language-folders.ts'

/**
 * The languages of a content folder. Configured ones are taken as they are; else those of the top folders that are likely
 * to be languages; else all is one English site.
 *
 * @param paths of the articles, below the content folder
 */
export function toLocales(paths: readonly string[], config: Config): { locales: Locale[]; defaultLocale: string } {
  const folders =
    config.locales ?? Object.fromEntries(findLanguageFolders(paths).map((folder) => [toTag(folder), folder]))
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

function toLocale(tag: string, folder: string, defaultLocale: string): Locale {
  const [language = tag] = tag.split('-')
  const dir = ['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi'].includes(language) ? 'rtl' : 'ltr'
  return { tag, folder, prefix: tag === defaultLocale ? '' : tag, dir, name: nameOf(tag) }
}

/** `zh-cn` → `简体中文`: a language's own name for itself. */
function nameOf(tag: string): string {
  const own: Record<string, string> = { 'zh-cn': '简体中文', zh: '中文', 'zh-tw': '繁體中文' }
  if (own[tag] !== undefined) return own[tag]
  const known = names.get(tag)
  if (known !== undefined) return known
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
  const written = name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
  names.set(tag, written)
  return written
}

/** Looking one up takes milliseconds. */
const names = new Map<string, string>()
