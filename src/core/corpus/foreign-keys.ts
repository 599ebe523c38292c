/** Keys that other tools know and that are no typing errors of ours. */
export const foreignKeys: ReadonlySet<string> = new Set(
  'alias author authors categories date expiry excerpt expirydate id image keywords label lastmod layout link menu name order page params products pubdate publishdate published sidebar summary tag template title_tag type types unpublishdate url version weight'.split(
    ' ',
  ),
)

/** What Hugo, Jekyll, Docusaurus and GitBook call the same things. The product's own keys win. */
export function adoptForeignKeys(data: Record<string, unknown>): Record<string, unknown> {
  const adopted: Record<string, unknown> = {}
  for (const key of Object.keys(data)) if (data[key] !== null && key !== '__proto__') adopted[key] = data[key]
  const description = first(data, 'description') ?? firstText(data, 'summary', 'excerpt')
  const reviewInterval = first(data, 'reviewInterval', 'review-interval', 'review_interval')
  const weight = first(data, 'weight', 'sidebar_position', 'sort_rank', 'nav_order', 'order')
  if (description !== undefined) adopted['description'] = description
  if (reviewInterval !== undefined) adopted['reviewInterval'] = reviewInterval
  if (weight !== undefined && Number.isFinite(Number(weight))) adopted['weight'] = Number(weight)
  else delete adopted['weight']
  adopted['tags'] = toLabels(first(data, 'tags')) ?? firstTexts(data, 'categories', 'keywords') ?? []
  adopted['product'] = first(data, 'product', 'products') ?? []
  adopted['versions'] = first(data, 'versions') ?? firstTexts(data, 'version') ?? []
  adopted['audience'] = first(data, 'audience', 'audiences') ?? []
  const aliases = toList(data['aliases'])
  adopted['aliases'] = aliases.filter((alias) => !isOldPath(alias))
  adopted['redirects'] = [
    ...toList(data['redirects']),
    ...(firstTexts(data, 'redirect_from') ?? []),
    ...aliases.filter(isOldPath),
  ]
  return adopted
}

/** Where Jekyll, VuePress, Hugo and Docusaurus show a page, if that is a whole path: `permalink`, `url`, `slug: /a/b`. */
export function toForeignAddresses(data: Record<string, unknown>): string[] {
  const { permalink, url, slug } = data
  return [permalink, url, slug].filter(
    (path): path is string => typeof path === 'string' && /^\/[^\s:*?#]*[^\s:*?#/][^\s:*?#]*$/.test(path),
  )
}

/** Docusaurus has tags with a label and an address. */
function toLabels(tags: unknown): unknown {
  if (!Array.isArray(tags)) return tags
  return tags.map((tag: unknown) => (isRecord(tag) && typeof tag['label'] === 'string' ? tag['label'] : tag))
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isText = (value: unknown): boolean => ['string', 'number'].includes(typeof value)

/** Like `first`, of what other tools may mean otherwise: texts alone are ours. */
function firstText(data: Record<string, unknown>, ...keys: string[]): unknown {
  return first(Object.fromEntries(Object.entries(data).filter(([, value]) => isText(value))), ...keys)
}

/** Like `firstText`, for a text or several. */
function firstTexts(data: Record<string, unknown>, ...keys: string[]): unknown[] | undefined {
  return keys.map((key) => toList(data[key])).find((list) => list.length > 0 && list.every(isText))
}

/** The value of the first of these keys that has one. */
function first(data: Record<string, unknown>, ...keys: string[]): unknown {
  for (const key of keys) {
    const value = data[key]
    if (value !== undefined && value !== null) return value
  }
  return undefined
}

/**
 * Whether an alias is an old path, as in Hugo, and not another wording of the question. A path has no white space, and
 * starts or ends with a slash, ends like the file of a page, or is a whole address: "TCP/IP" and "I/O error" are words.
 */
export function isOldPath(alias: unknown): boolean {
  return (
    typeof alias === 'string' && /^(?:\/\S*|\S*\/|\S+\.(?:html?|mdx?|markdown)|https?:\/\/\S+)$/i.test(alias.trim())
  )
}

function toList(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}
