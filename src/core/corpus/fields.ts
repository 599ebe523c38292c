import { z } from 'zod'
import { type ArticleFields, ArticleFieldsSchema, type Kind, kinds, type Status, statuses } from '../domain/article.ts'
import { type RunbookFields, RunbookFieldsSchema } from '../domain/runbook.ts'
import { type TierFields, TierFieldsSchema } from '../domain/tier.ts'
import type { Problem } from '../markdown/problem.ts'
import { findNearest } from '../text/nearest.ts'
import type { SourceFile } from './source-file.ts'

export interface Fields {
  article: ArticleFields
  kind: Kind
  status: Status
  runbook: RunbookFields | undefined
  tier: TierFields | undefined
}

/**
 * Front matter → typed fields. A value that does not fit is reported where it stands and left out; the rest counts.
 * Keys of other tools are translated or ignored.
 */
export function readFields(
  source: Pick<SourceFile, 'data' | 'locate'>,
  kindOf: () => Kind,
): { fields: Fields; problems: Problem[] } {
  const problems: Problem[] = []
  const data = adoptForeignKeys(source.data)
  const parse = <S extends z.ZodObject>(schema: S): z.output<S> => parseByKey(schema, data, source, problems)
  const article = parse(ArticleFieldsSchema)
  const kind = oneOf('kind', article.kind, kinds, source, problems) ?? kindOf()
  const written = article.draft === true ? 'draft' : article.status
  const status = oneOf('status', written, statuses, source, problems) ?? 'published'
  const runbook = kind === 'runbook' ? parse(RunbookFieldsSchema) : undefined
  const tier = kind === 'tier' ? parse(TierFieldsSchema) : undefined
  problems.push(...checkMisspelledKeys(source, kind))
  return { fields: { article, kind, status, runbook, tier }, problems }
}

/** What Hugo, Jekyll, Docusaurus and GitBook call the same things. The product's own keys win. */
function adoptForeignKeys(data: Record<string, unknown>): Record<string, unknown> {
  const first = (...keys: string[]): unknown =>
    keys.map((key) => data[key]).find((value) => value !== undefined && value !== null)
  const present = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null))
  const aliases = toList(data['aliases'])
  const isPath = (alias: unknown): boolean =>
    typeof alias === 'string' && /^\/|^[^\s]+(?:\/|\.html?$|\.mdx?$)/.test(alias)
  const redirects = [...toList(first('redirects')), ...toList(first('redirect_from')), ...aliases.filter(isPath)]
  const weight = first('weight', 'sidebar_position', 'sort_rank', 'nav_order', 'order')
  const adopted: Record<string, unknown> = {
    ...present,
    description: first('description', 'summary', 'excerpt'),
    tags: first('tags', 'categories', 'keywords') ?? [],
    product: first('product', 'products') ?? [],
    versions: first('versions', 'version') ?? [],
    audience: first('audience', 'audiences') ?? [],
    reviewInterval: first('reviewInterval', 'review-interval', 'review_interval'),
    aliases: aliases.filter((alias) => !isPath(alias)),
    redirects,
    weight: Number.isFinite(Number(weight)) && weight !== undefined ? Number(weight) : undefined,
    draft: data['draft'] === true || data['draft'] === 'true',
  }
  for (const key of ['description', 'reviewInterval', 'weight']) if (adopted[key] === undefined) delete adopted[key]
  return adopted
}

function parseByKey<S extends z.ZodObject>(
  schema: S,
  data: Record<string, unknown>,
  source: Pick<SourceFile, 'locate'>,
  problems: Problem[],
): z.output<S> {
  const kept: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(schema.shape)) {
    if (!Object.hasOwn(data, key)) continue
    const parsed = z.safeParse(field as z.ZodType, data[key])
    if (parsed.success) kept[key] = data[key]
    else
      problems.push(
        ...parsed.error.issues.map(toInnermost).map((issue) => toProblem([key, ...issue.path], issue, source)),
      )
  }
  return schema.parse(kept) as z.output<S>
}

function toProblem(path: readonly PropertyKey[], issue: z.core.$ZodIssue, source: Pick<SourceFile, 'locate'>): Problem {
  const keys = path.map((key) => (typeof key === 'symbol' ? String(key) : key))
  const at = source.locate(keys) ?? source.locate(keys.slice(0, 1)) ?? { line: 1, column: 1 }
  return { code: 'schema/wrong-value', severity: 'error', ...at, ...wordIssue(keys.join('.'), issue) }
}

/** Of "none of these fits" without words of its own, the reason of the alternative that came furthest. */
function toInnermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union' || issue.message !== 'Invalid input') return issue
  const inner = issue.errors.flat().map((reason) => toInnermost({ ...reason, path: [...issue.path, ...reason.path] }))
  return inner.reduce((best, reason) => (reason.path.length > best.path.length ? reason : best), issue)
}

/** One zod issue as a sentence and what to do about it. */
export function wordIssue(
  name: string,
  issue: z.core.$ZodIssue,
  knownKeys?: readonly string[],
): { message: string; advice: string } {
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    const nearest = knownKeys && findNearest(key, knownKeys)
    return {
      message: `"${[name, key].filter(Boolean).join('.')}" is not a key that exists here.`,
      advice: nearest ? `Did you mean "${nearest}"?` : 'Remove it.',
    }
  }
  const [told] = issue.message.split('\n')
  return {
    message: `"${name}" does not fit: ${(told ?? '').replace(/^Invalid input: /, '').replace(/\.$/, '')}.`,
    advice: 'Correct the value, or remove the key.',
  }
}

/** A word from a fixed list. A near miss is a typing error; anything else is some other tool's word and is ignored. */
function oneOf<T extends string>(
  key: string,
  value: string | undefined,
  allowed: readonly T[],
  source: Pick<SourceFile, 'locate'>,
  problems: Problem[],
): T | undefined {
  if (value === undefined) return undefined
  const word = value.trim().toLowerCase()
  const exact = allowed.find((candidate) => candidate === word)
  const nearest = exact ?? findNearest(word, allowed)
  if (exact === undefined && nearest !== undefined) {
    const at = source.locate([key]) ?? { line: 1, column: 1 }
    const message = `"${key}: ${value}" is not one of ${allowed.join(', ')}.`
    problems.push({
      code: 'schema/unknown-word',
      severity: 'error',
      ...at,
      message,
      advice: `Did you mean "${nearest}"?`,
    })
  }
  return exact
}

const foreignKeys = new Set(
  'alias author authors categories date expiry excerpt id image keywords label lastmod layout link menu name order page params products sidebar summary tag template title_tag type types url version weight'.split(
    ' ',
  ),
)

function checkMisspelledKeys({ data, locate }: Pick<SourceFile, 'data' | 'locate'>, kind: Kind): Problem[] {
  const known = Object.keys({
    ...ArticleFieldsSchema.shape,
    ...(kind === 'runbook' ? RunbookFieldsSchema.shape : {}),
    ...(kind === 'tier' ? TierFieldsSchema.shape : {}),
  })
  return Object.keys(data).flatMap((key) => {
    if (known.includes(key) || foreignKeys.has(key.toLowerCase())) return []
    const nearest = key.length > 3 ? findNearest(key, known) : undefined
    if (nearest === undefined || Object.hasOwn(data, nearest)) return []
    const at = locate([key]) ?? { line: 1, column: 1 }
    const message = `"${key}" is not a key that articles have, so it is ignored.`
    return [
      {
        code: 'schema/unknown-key',
        severity: 'warning' as const,
        ...at,
        message,
        advice: `Did you mean "${nearest}"?`,
      },
    ]
  })
}

function toList(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}
