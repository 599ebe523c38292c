import type { Config } from '../domain/config.ts'
import type { Corpus } from '../domain/corpus.ts'
import { findNearest } from '../text/nearest.ts'

/** A name in the settings that nothing has, by the path of its key. */
export interface UnknownName {
  keys: (string | number)[]
  message: string
  advice: string
}

/** Ids of `featured` that no published article has, and folders of `locales` that hold none. */
export function findUnknownNames(config: Config, corpus: Corpus, paths: readonly string[]): UnknownName[] {
  return [...findUnknownFeatured(config, corpus), ...findMissingFolders(config, paths)]
}

function findUnknownFeatured({ featured }: Config, { articles }: Corpus): UnknownName[] {
  const ids = new Set(articles.map(({ id }) => id))
  return featured.flatMap((id, index) => {
    if (ids.has(id)) return []
    const nearest = findNearest(id, ids)
    const advice = nearest ? `Did you mean "${nearest}"?` : 'Write the id of an article, or remove it.'
    return [{ keys: ['featured', index], message: `"featured" names "${id}", which is no published article.`, advice }]
  })
}

function findMissingFolders({ locales = {} }: Config, paths: readonly string[]): UnknownName[] {
  const folders = new Set(paths.filter((path) => path.includes('/')).map((path) => path.slice(0, path.indexOf('/'))))
  return Object.entries(locales).flatMap(([tag, folder]) => {
    if (folder === '' || paths.some((path) => path.startsWith(`${folder}/`))) return []
    const nearest = findNearest(folder, folders) ?? (folders.has(tag) ? tag : undefined)
    const advice = nearest ? `Did you mean "${nearest}"?` : 'Correct the folder, or add the first article to it.'
    return [{ keys: ['locales', tag], message: `"locales.${tag}" names "${folder}", which holds no Markdown.`, advice }]
  })
}
