/** Keys that other tools know and that are no typing errors of ours. */
export const foreignKeys: ReadonlySet<string> = new Set(
  'alias author authors categories date expiry excerpt expirydate id image keywords label lastmod layout link menu name order page params products pubdate publishdate published sidebar summary tag template title_tag type types unpublishdate url version weight'.split(
    ' ',
  ),
)

/** What Hugo, Jekyll, Docusaurus and GitBook call the same things. The product's own keys win. */
export function adoptForeignKeys(data: Record<string, unknown>): Record<string, unknown> {
  const first = (...keys: string[]): unknown =>
    keys.map((key) => data[key]).find((value) => value !== undefined && value !== null)
  const present = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null))
  const aliases = toList(data['aliases'])
  const redirects = [...toList(first('redirects')), ...toList(first('redirect_from')), ...aliases.filter(isOldPath)]
  const weight = first('weight', 'sidebar_position', 'sort_rank', 'nav_order', 'order')
  const adopted: Record<string, unknown> = {
    ...present,
    description: first('description', 'summary', 'excerpt'),
    tags: first('tags', 'categories', 'keywords') ?? [],
    product: first('product', 'products') ?? [],
    versions: first('versions', 'version') ?? [],
    audience: first('audience', 'audiences') ?? [],
    reviewInterval: first('reviewInterval', 'review-interval', 'review_interval'),
    aliases: aliases.filter((alias) => !isOldPath(alias)),
    redirects,
    weight: Number.isFinite(Number(weight)) && weight !== undefined ? Number(weight) : undefined,
  }
  for (const key of ['description', 'reviewInterval', 'weight']) if (adopted[key] === undefined) delete adopted[key]
  return adopted
}

/**
 * Whether an alias is an old path, as in Hugo, and not another wording of the question. A path has no white space, and
 * starts or ends with a slash, ends like the file of a page, or is a whole address: "TCP/IP" and "I/O error" are words.
 */
export function isOldPath(alias: unknown): boolean {
  return typeof alias === 'string' && /^(?:\/\S*|\S*\/|\S+\.(?:html?|mdx?)|https?:\/\/\S+)$/i.test(alias.trim())
}

function toList(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}
