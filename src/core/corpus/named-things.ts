import type { Config } from '../domain/config.ts'
import type { Corpus } from '../domain/corpus.ts'
import { toTag } from '../domain/language-tag.ts'
import { findNearest } from '../text/nearest.ts'

/** A name in the settings that nothing has, by the path of its key. */
export interface UnknownName {
  keys: (string | number)[]
  message: string
  advice: string
}

/**
 * Ids of `featured` that no published article has, folders of `locales` that hold none or are another's, a default
 * language that is none here, and names of `support` that nothing has.
 */
export function findUnknownNames(config: Config, corpus: Corpus, paths: readonly string[]): UnknownName[] {
  return [
    ...findUnknownFeatured(config, corpus),
    ...findMissingFolders(config, paths),
    ...findTwins(config),
    ...findUnknownDefault(config, corpus),
    ...findUnknownWho(config, corpus),
  ]
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

/** Of two languages in one folder, one is empty; of two folders for one language, one is not read. */
function findTwins({ locales = {} }: Config): UnknownName[] {
  const entries = Object.entries(locales)
  return entries.flatMap(([tag, folder], index) => {
    const before = entries.slice(0, index)
    const [sameTag] = before.find(([other]) => toTag(other) === toTag(tag)) ?? []
    const [sameFolder] = before.find(([, other]) => other === folder) ?? []
    const report = (message: string, advice: string): UnknownName => ({ keys: ['locales', tag], message, advice })
    return [
      ...(sameTag === undefined
        ? []
        : [report(`"locales.${tag}" is the same language as "${sameTag}".`, 'Give each language one folder.')]),
      ...(sameFolder === undefined
        ? []
        : [
            report(
              `"locales.${tag}" names "${folder}", which is the folder of "${sameFolder}".`,
              'Name another folder, or remove it.',
            ),
          ]),
    ]
  })
}

function findUnknownDefault({ defaultLocale }: Config, { locales }: Corpus): UnknownName[] {
  const tags = locales.map(({ tag }) => tag)
  if (defaultLocale === undefined || tags.includes(toTag(defaultLocale))) return []
  const nearest = findNearest(defaultLocale, tags)
  return [
    {
      keys: ['defaultLocale'],
      message: `"defaultLocale" names "${defaultLocale}", which is no language here.`,
      advice: nearest ? `Did you mean "${nearest}"?` : `Here are ${tags.join(', ')}.`,
    },
  ]
}

/** Names by which `support` keeps ways and questions for some: a list that nothing is in keeps them from everybody. */
function findUnknownWho(config: Config, { articles, topics }: Corpus): UnknownName[] {
  const tiers = articles.filter(({ kind, isIndex }) => kind === 'tier' && !isIndex).map(({ id }) => id)
  const known = {
    tiers: [...new Set([...tiers, ...tiers.map((id) => id.slice(id.lastIndexOf('/') + 1))])],
    products: [...new Set([...Object.keys(config.products), ...articles.flatMap(({ products }) => products)])],
    audiences: [...new Set([...Object.keys(config.audiences), ...articles.flatMap(({ audiences }) => audiences)])],
    severities: config.severities,
    topics: topics.map(({ slug }) => slug),
  }
  const { trackers, channels, routes, diagnostics } = config.support
  const places = [
    ...Object.entries(trackers).map(([name, who]) => ({ keys: ['trackers', name], who })),
    ...Object.entries(channels).map(([name, who]) => ({ keys: ['channels', name], who })),
    ...routes.map((who, index) => ({ keys: ['routes', index], who })),
    ...diagnostics.map((who, index) => ({ keys: ['diagnostics', index], who })),
  ]
  return places.flatMap(({ keys, who }) =>
    Object.entries(known).flatMap(([key, names]) =>
      toNames(who, key)
        .filter((name) => !names.includes(name))
        .map((name) => toUnknown(['support', ...keys, key], name, names)),
    ),
  )
}

function toNames(who: object, key: string): string[] {
  const names: unknown = (who as Record<string, unknown>)[key]
  return Array.isArray(names) ? names : []
}

function toUnknown(keys: (string | number)[], name: string, names: readonly string[]): UnknownName {
  const nearest = findNearest(name, names)
  const list = names.length > 0 && names.length <= 12 ? `Here are ${names.join(', ')}.` : 'Correct it, or remove it.'
  return {
    keys,
    message: `"${keys.join('.')}" names "${name}", which nothing here is called.`,
    advice: nearest ? `Did you mean "${nearest}"?` : list,
  }
}
