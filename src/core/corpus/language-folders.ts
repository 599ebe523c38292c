import { withoutMarkdownEnding } from '../text/markdown-ending.ts'

/** Languages that documentation is often written in and whose tags are no word or abbreviation of their own. */
const common = new Set('ar bg cs de en es fa fi fr he hi hu ja ko nl pl pt ru sv th tr uk ur vi zh'.split(' '))

/**
 * The top folders that are languages, sorted. A folder called like a language (`en`, `pt_BR`, `zh-hans`) is one where that
 * is likely: its language is common in documentation; any other, such as `it`, `no`
 * or `io`, only if it holds a translation of an article in one that is. One language alone must hold everything.
 *
 * @param paths of the articles, below the content folder
 */
export function findLanguageFolders(paths: readonly string[]): string[] {
  const articles = new Map<string, Set<string>>()
  for (const path of paths) {
    const [folder = '', ...rest] = path.split('/')
    if (rest.length === 0 || toLanguage(folder) === undefined) continue
    const known = articles.get(folder) ?? new Set()
    articles.set(folder, known.add(withoutMarkdownEnding(rest.join('/').toLowerCase())))
  }
  const clear = [...articles.keys()].filter(isClear)
  const translated = new Set(clear.flatMap((folder) => [...(articles.get(folder) ?? [])]))
  const found = [...articles].flatMap(([folder, own]) =>
    isClear(folder) || [...own].some((path) => translated.has(path) && !isFolderPage(path)) ? [folder] : [],
  )
  const [first] = found
  const holdsAll = found.length === 1 && paths.every((path) => path.startsWith(`${first}/`))
  return found.length > 1 || holdsAll ? found.sort() : []
}

const isClear = (folder: string): boolean => common.has(toLanguage(folder) ?? '')

/** Every folder has one of these, whatever it is about. */
const isFolderPage = (path: string): boolean => /^(?:index|_index|readme)$/.test(path)

/** A two-letter language that has a name, with or without a region or script that has one. */
function toLanguage(folder: string): string | undefined {
  const [, language, suffix] = /^([a-z]{2})(?:[-_]([a-z]{2}|[a-z]{4}|\d{3}))?$/i.exec(folder) ?? []
  if (language === undefined || !hasName('language', language.toLowerCase())) return undefined
  if (suffix === undefined) return language.toLowerCase()
  const type = suffix.length === 4 ? 'script' : 'region'
  const code = type === 'region' ? suffix.toUpperCase() : suffix.charAt(0).toUpperCase() + suffix.slice(1).toLowerCase()
  return hasName(type, code) ? language.toLowerCase() : undefined
}

const hasName = (type: 'language' | 'region' | 'script', code: string): boolean =>
  new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code) !== undefined
