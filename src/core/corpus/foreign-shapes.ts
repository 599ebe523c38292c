/** What stands between several texts that become one, by key; of the others, the first counts. */
const separators: Readonly<Record<string, string | undefined>> = {
  title: ' ',
  description: ' ',
  impact: ' ',
  owner: ', ',
  component: ', ',
  kind: undefined,
  topic: undefined,
  slug: undefined,
  locale: undefined,
  severity: undefined,
  price: undefined,
}

const lists: ReadonlySet<string> = new Set(
  'aliases tags product versions audience tiers related redirects alerts for entitlements contacts'.split(' '),
)

/** Under what name other tools keep the text of an entry that is more than one, the likeliest first. */
const textNames = ['name', 'label', 'title', 'value', 'text', 'id']
const pathNames = ['path', 'from', 'id', 'slug', 'url', 'href', 'link']

/** What of a key's value does not count: all of it, what is no text, or what comes after the first. */
export interface LeftOut {
  key: string
  what: 'all' | 'some' | 'others'
}

/** Texts and lists of texts in the shapes of other tools: `owner: [a, b]` is "a, b", `tags: [{ name: a }]` is `[a]`. */
export function adoptForeignShapes(data: Record<string, unknown>): { data: Record<string, unknown>; left: LeftOut[] } {
  const adopted = { ...data }
  const left: LeftOut[] = []
  for (const [key, value] of Object.entries(data)) {
    const isList = lists.has(key)
    if (typeof value !== 'object' || value === null || !(isList || Object.hasOwn(separators, key))) continue
    const entries = (Array.isArray(value) ? value : [value]).filter((entry) => entry !== null && entry !== undefined)
    const names = key === 'related' || key === 'redirects' ? pathNames : textNames
    const known = entries.flatMap((entry) => toText(entry, names) ?? [])
    const separator = separators[key]
    if (known.length < entries.length) left.push({ key, what: known.length === 0 ? 'all' : 'some' })
    else if (!isList && separator === undefined && known.length > 1) left.push({ key, what: 'others' })
    if (isList) adopted[key] = known
    else if (known.length === 0) delete adopted[key]
    else adopted[key] = separator === undefined ? known[0] : known.join(separator)
  }
  return { data: adopted, left }
}

function toText(entry: unknown, names: readonly string[]): string | number | boolean | undefined {
  if (typeof entry !== 'object' || entry === null) return isText(entry) ? entry : undefined
  if (Array.isArray(entry)) return undefined
  return names.map((name) => (entry as Record<string, unknown>)[name]).find(isText)
}

const isText = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)
