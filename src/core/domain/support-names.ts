import { findNearest } from '../text/nearest.ts'
import { ConfigSchema } from './config.ts'
import { TextListSchema } from './fields.ts'
import type { WordedIssue } from './word-issue.ts'

/** What a ticket knows without any question of the site's own. */
const facts = ['name', 'email', 'company', 'phone', 'tier', 'severity', 'product', 'version', 'audience']

/** What names of a kind are called, and those that there are; undefined if that is wrong itself, or not known here. */
interface Kind {
  what: string
  /** Where they are named. */
  key: string
  known: readonly string[] | undefined
}

/**
 * Names in `support` that nothing goes by, each with the nearest that exists: facts of `fields`, and severities, products
 * and audiences wherever they stand. What has another shape than it should is left to the settings' schema.
 *
 * @param written the settings as they stand in the file
 */
export function findUnknownNames(written: unknown): WordedIssue[] {
  const config = toRecord(written)
  const support = toRecord(config['support'])
  const kinds = toKinds(config)
  const places = (['trackers', 'channels'] as const).flatMap((group) =>
    Object.entries(toRecord(support[group])).map(([name, entry]) => ({
      path: ['support', group, name],
      entry: toRecord(entry),
    })),
  )
  return [
    ...places.flatMap(({ path, entry }) => [
      ...findUnknownWho(path, entry, kinds),
      ...findUnknownFields([...path, 'fields'], toRecord(entry['fields']), toQuestions(support), kinds),
    ]),
    ...(['routes', 'diagnostics'] as const).flatMap((key) =>
      toList(support[key]).flatMap((entry, at) => findUnknownWho(['support', key, at], toRecord(entry), kinds)),
    ),
    ...findUnknownKeys(['support', 'severities'], support['severities'], kinds.severity),
  ]
}

type Kinds = Record<'severity' | 'product' | 'audience', Kind>

function toKinds(config: Record<string, unknown>): Kinds {
  const { severities, products, audiences } = ConfigSchema.shape
  const keysOf = (value: object | undefined) => value && Object.keys(value)
  return {
    severity: { what: 'a severity', key: 'severities', known: severities.safeParse(config['severities']).data },
    product: { what: 'a product', key: 'products', known: keysOf(products.safeParse(config['products']).data) },
    audience: { what: 'an audience', key: 'audiences', known: keysOf(audiences.safeParse(config['audiences']).data) },
  }
}

/** Ids of what the form asks besides. */
function toQuestions({ diagnostics }: Record<string, unknown>): string[] {
  return toList(diagnostics).flatMap((group) => Object.keys(toRecord(toRecord(group)['ask'])))
}

function findUnknownFields(
  path: PropertyKey[],
  fields: Record<string, unknown>,
  questions: readonly string[],
  kinds: Kinds,
): WordedIssue[] {
  return Object.entries(fields).flatMap(([fact, field]) => {
    if (!facts.includes(fact) && !questions.includes(fact)) return [toUnknownFact([...path, fact], questions)]
    if (!Object.hasOwn(kinds, fact)) return []
    return findUnknownKeys([...path, fact, 'values'], toRecord(field)['values'], kinds[fact as keyof Kinds])
  })
}

function toUnknownFact(path: PropertyKey[], questions: readonly string[]): WordedIssue {
  const nearest = findNearest(String(path.at(-1)), [...facts, ...questions])
  return {
    path,
    message: `"${path.join('.')}" is not a fact that the form knows.`,
    advice: nearest
      ? `Did you mean "${nearest}"?`
      : `Here are ${facts.join(', ')}, and the questions of "support.diagnostics".`,
  }
}

function findUnknownKeys(path: PropertyKey[], value: unknown, kind: Kind): WordedIssue[] {
  return Object.keys(toRecord(value))
    .filter((key) => isUnknown(key, kind))
    .map((key) => ({
      path: [...path, key],
      message: `"${[...path, key].join('.')}" is not ${kind.what}.`,
      advice: toAdvice(key, kind),
    }))
}

function findUnknownWho(path: PropertyKey[], who: Record<string, unknown>, kinds: Kinds): WordedIssue[] {
  const lists = [
    ['severities', kinds.severity],
    ['products', kinds.product],
    ['audiences', kinds.audience],
  ] as const
  return lists.flatMap(([key, kind]) =>
    (TextListSchema.safeParse(who[key]).data ?? [])
      .filter((name) => isUnknown(name, kind))
      .map((name) => ({
        path: [...path, key],
        message: `"${[...path, key].join('.')}" names "${name}", which is not ${kind.what}.`,
        advice: toAdvice(name, kind),
      })),
  )
}

const isUnknown = (name: string, { known }: Kind): boolean => known !== undefined && !known.includes(name)

function toAdvice(name: string, { key, known = [] }: Kind): string {
  const nearest = findNearest(name, known)
  if (nearest) return `Did you mean "${nearest}"?`
  return known.length > 0 ? `Here are ${known.join(', ')}.` : `Add it to "${key}", which is empty.`
}

const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}
