import { z } from 'zod'
import { type ArticleFields, ArticleFieldsSchema, type Kind, kinds, type Status } from '../domain/article.ts'
import { type RunbookFields, RunbookFieldsSchema } from '../domain/runbook.ts'
import { type TierFields, TierFieldsSchema } from '../domain/tier.ts'
import { type WordedIssue, wordIssue } from '../domain/word-issue.ts'
import type { Problem } from '../markdown/problem.ts'
import { findNearest } from '../text/nearest.ts'
import { checkPaths } from './check-paths.ts'
import { adoptForeignKeys, foreignKeys } from './foreign-keys.ts'
import { adoptForeignShapes, type LeftOut } from './foreign-shapes.ts'
import { readStatus } from './publication.ts'
import type { FileProblem, SourceFile } from './source-file.ts'

export interface Fields {
  article: ArticleFields
  kind: Kind
  status: Status
  runbook: RunbookFields | undefined
  tier: TierFields | undefined
  /** Keys whose value does not fit, and that are as if they were not written. */
  unread: string[]
}

/**
 * Front matter → typed fields. A value that does not fit is reported where it stands and left out; the rest counts.
 * Keys of other tools are translated or ignored.
 */
export function readFields(
  source: Pick<SourceFile, 'data' | 'locate'>,
  kindOf: () => Kind,
): { fields: Fields; problems: FileProblem[] } {
  const problems: FileProblem[] = []
  const { draft: _draft, status: _status, ...known } = adoptForeignKeys(source.data)
  const { data, left } = adoptForeignShapes(known)
  problems.push(...left.map((found) => toShapeProblem(found, source)))
  const unread = left.filter(({ what }) => what === 'all').map(({ key }) => key)
  const parse = <S extends z.ZodObject>(schema: S): z.output<S> => parseByKey(schema, data, source, problems, unread)
  const article = parse(ArticleFieldsSchema)
  const kind = readKind(article.kind, source, problems) ?? kindOf()
  const status = readStatus(source, problems) ?? 'published'
  const runbook = kind === 'runbook' ? parse(RunbookFieldsSchema) : undefined
  const tier = kind === 'tier' ? parse(TierFieldsSchema) : undefined
  problems.push(
    ...checkMisspelledKeys(source, kind),
    ...checkRedirects(article.redirects, source),
    ...checkPaths(source),
  )
  const redirects = article.redirects.filter((path) => !isAddress(path))
  return { fields: { article: { ...article, redirects }, kind, status, runbook, tier, unread }, problems }
}

function parseByKey<S extends z.ZodObject>(
  schema: S,
  data: Record<string, unknown>,
  source: Pick<SourceFile, 'locate'>,
  problems: FileProblem[],
  unread: string[],
): z.output<S> {
  // Nearly all front matter fits, and is read once.
  const whole = schema.safeParse(data)
  if (whole.success) return whole.data as z.output<S>
  const kept: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(schema.shape)) {
    if (!Object.hasOwn(data, key)) continue
    const parsed = z.safeParse(field as z.ZodType, data[key])
    if (parsed.success) kept[key] = data[key]
    else {
      unread.push(key)
      problems.push(
        ...parsed.error.issues
          .flatMap((issue) => wordIssue({ ...issue, path: [key, ...issue.path] }, schema, data))
          .map((told) => toProblem(told, source)),
      )
    }
  }
  return schema.parse(kept) as z.output<S>
}

function toProblem({ path, message, advice }: WordedIssue, { locate }: Pick<SourceFile, 'locate'>): Problem {
  const keys = path.map((key) => (typeof key === 'symbol' ? String(key) : key))
  const at = locate(keys) ?? locate(keys.slice(0, 1)) ?? { line: 1, column: 1 }
  return { code: 'schema/wrong-value', severity: 'error', ...at, message, advice }
}

function toShapeProblem({ key, what }: LeftOut, source: Pick<SourceFile, 'locate'>): Problem {
  const at = source.locate([key]) ?? { line: 1, column: 1 }
  const { message, advice } = shapeWords[what]
  return { code: 'schema/foreign-shape', severity: 'warning', ...at, message: `"${key}" ${message}.`, advice }
}

const shapeWords: Record<LeftOut['what'], { message: string; advice: string }> = {
  all: {
    message: 'is no text, so it is as if it were not written',
    advice: 'Write a text, or remove the key.',
  },
  some: { message: 'holds more than texts, and only those count', advice: 'Write texts only.' },
  others: { message: 'takes one text, so only the first counts', advice: 'Write the one that is meant.' },
}

const isAddress = (path: string): boolean => /^[a-z][a-z\d+.-]*:\/\/|^\/\//i.test(path)

/** An address of another site cannot be answered by this one. */
function checkRedirects(redirects: readonly string[], { locate }: Pick<SourceFile, 'locate'>): Problem[] {
  return redirects.filter(isAddress).map((address) => {
    const at = locate(['redirects']) ?? locate(['redirect_from']) ?? locate(['aliases']) ?? { line: 1, column: 1 }
    const [, path = '/'] = /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/]*(\/.*)?$/i.exec(address) ?? []
    const message = `"${address}" is a whole address, but only paths of this site can lead here.`
    const advice = `Write "${path}" if this site answers there, else redirect on the other site.`
    return { code: 'schema/wrong-value', severity: 'error', ...at, message, advice }
  })
}

/** A near miss is a typing error; anything else is some other tool's word, and the folder decides. */
function readKind(
  value: string | undefined,
  { locate }: Pick<SourceFile, 'locate'>,
  problems: FileProblem[],
): Kind | undefined {
  if (value === undefined) return undefined
  const word = value.trim().toLowerCase()
  const known = kinds.find((candidate) => candidate === word)
  if (known !== undefined) return known
  const nearest = findNearest(word, kinds)
  const at = locate(['kind']) ?? { line: 1, column: 1 }
  problems.push({
    code: 'schema/unknown-word',
    severity: nearest ? 'error' : 'note',
    ...at,
    message: `"kind: ${value}" is not one of ${kinds.join(', ')}${nearest ? '' : ', so the folder decides'}.`,
    advice: nearest ? `Did you mean "${nearest}"?` : 'Write one of them, or remove the key.',
  })
  return undefined
}

const keys = {
  article: Object.keys(ArticleFieldsSchema.shape),
  runbook: Object.keys({ ...ArticleFieldsSchema.shape, ...RunbookFieldsSchema.shape }),
  tier: Object.keys({ ...ArticleFieldsSchema.shape, ...TierFieldsSchema.shape }),
}

function checkMisspelledKeys({ data, locate }: Pick<SourceFile, 'data' | 'locate'>, kind: Kind): Problem[] {
  const known = kind === 'runbook' ? keys.runbook : kind === 'tier' ? keys.tier : keys.article
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
