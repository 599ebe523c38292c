import { z } from 'zod'
import { channels } from '../adapters/channels/index.ts'
import type { Target, Way } from '../adapters/shared/target.ts'
import { trackers } from '../adapters/trackers/index.ts'
import { targetShape } from '../core/domain/support-config.ts'
import { findUnknownNames } from '../core/domain/support-names.ts'
import type { SupportTarget } from '../core/domain/support-target.ts'
import { emptyDraft } from '../core/domain/ticket-draft.ts'
import { type WordedIssue, wordIssue } from '../core/domain/word-issue.ts'
import { findNearest } from '../core/text/nearest.ts'

const kinds = {
  trackers: { group: 'tracker', known: new Map<string, Target>(Object.entries(trackers)) },
  channels: { group: 'channel', known: new Map<string, Target>(Object.entries(channels)) },
} as const

type Kind = keyof typeof kinds

/** The trackers and channels of the settings as their adapters understand them, and everything that is wrong with them. */
export function toSupportTargets(written: unknown): { targets: SupportTarget[]; issues: WordedIssue[] } {
  const support = toRecord(toRecord(written)['support'])
  const targets: SupportTarget[] = []
  const issues: WordedIssue[] = []
  for (const kind of ['trackers', 'channels'] as const)
    for (const [name, entry] of Object.entries(toRecord(support[kind]))) {
      const result = toTarget(kind, name, toRecord(entry), written)
      if (Array.isArray(result)) issues.push(...result)
      else targets.push(result)
    }
  return {
    targets,
    issues: [...issues, ...findRepeated(support), ...findUnknownRoutes(support), ...findUnknownNames(written)],
  }
}

function toTarget(
  kind: Kind,
  name: string,
  entry: Record<string, unknown>,
  written: unknown,
): SupportTarget | WordedIssue[] {
  const { group, known } = kinds[kind]
  const { type } = entry
  // Of a type that is no text, the settings' own schema tells.
  if (typeof type !== 'string') return []
  const target = known.get(type)
  if (target === undefined) return [toUnknownType(kind, name, type)]
  const schema = toSchema(kind, name, withShape(target.options, entry))
  const issues = schema.safeParse(written).error?.issues ?? []
  // What every target has is told by the settings' own schema.
  const own = issues.flatMap((issue) => wordIssue(issue, schema, written)).filter(({ path }) => !isShared(path[3]))
  const given = Object.fromEntries(Object.entries(entry).filter(([key]) => !isShared(key)))
  const parsed = target.options.safeParse(given)
  if (own.length > 0 || !parsed.success) return own
  const shared = z.object(targetShape).safeParse(entry)
  if (!shared.success) return []
  const { type: _, label, ...only } = shared.data
  const options = parsed.data as Record<string, unknown>
  const plain = target.prefill(options, emptyDraft)
  const way = findWay(target, options, plain.kind)
  return {
    name,
    group,
    type,
    system: target.label,
    label,
    only,
    options,
    plain,
    login: way.login,
    budget: plain.kind === 'link' ? (options['budget'] as number | undefined) : undefined,
    formOrigins: target.formOrigins?.(options) ?? [],
  }
}

function toUnknownType(kind: Kind, name: string, type: string): WordedIssue {
  const { group, known } = kinds[kind]
  const other = kind === 'trackers' ? 'channels' : 'trackers'
  const nearest = findNearest(type, known.keys())
  const advice = nearest ? `Did you mean "${nearest}"?` : `Here are ${[...known.keys()].join(', ')}.`
  return {
    path: ['support', kind, name, 'type'],
    message: `"support.${kind}.${name}.type" is "${type}", which is no ${group}.`,
    advice: kinds[other].known.has(type) ? `It is one of the ${other}: move it to "support.${other}".` : advice,
  }
}

/** The settings as far as one target is concerned, so that what is wrong is found at its place. */
function toSchema(kind: Kind, name: string, options: z.ZodType): z.ZodType {
  return z.looseObject({ support: z.looseObject({ [kind]: z.looseObject({ [name]: options }) }) })
}

/** Options with the keys that every target has; of several kinds of options, those that the entry asks for. */
function withShape(options: z.ZodType, entry: Record<string, unknown>): z.ZodType {
  if (options instanceof z.ZodObject) return options.safeExtend(targetShape)
  if (!(options instanceof z.ZodDiscriminatedUnion)) throw new Error('options are an object, or one of several')
  const { discriminator } = options.def
  const objects = options.options.filter((option) => option instanceof z.ZodObject)
  const asked = objects.find(({ shape }) => shape[discriminator].safeParse(entry[discriminator]).success)
  return asked === undefined ? options : withShape(asked, entry)
}

function findWay(target: Target, options: Record<string, unknown>, kind: string): Way {
  const found = target.ways.find(({ example }) => {
    const parsed = target.options.parse(example) as Record<string, unknown>
    const isSame = ['mode', 'opens'].every((key) => parsed[key] === options[key])
    return isSame && target.prefill(parsed, emptyDraft).kind === kind
  })
  return found ?? target.ways[0]
}

/** A route says "desk", so only one thing can be called that. */
function findRepeated(support: Record<string, unknown>): WordedIssue[] {
  const names = Object.keys(toRecord(support['trackers']))
  return Object.keys(toRecord(support['channels'])).flatMap((name) =>
    names.includes(name)
      ? [
          {
            path: ['support', 'channels', name],
            message: `"support.channels.${name}" is called like one of the trackers.`,
            advice: 'Give it another name.',
          },
        ]
      : [],
  )
}

function findUnknownRoutes(support: Record<string, unknown>): WordedIssue[] {
  const names = (['trackers', 'channels'] as const).flatMap((kind) => Object.keys(toRecord(support[kind])))
  const routes = Array.isArray(support['routes']) ? support['routes'] : []
  return routes.flatMap((route, index) => {
    const { to } = toRecord(route)
    const wanted = typeof to === 'string' ? to.split(',').map((name) => name.trim()) : Array.isArray(to) ? to : []
    return wanted
      .filter((name) => typeof name === 'string' && !names.includes(name))
      .map((name) => {
        const nearest = findNearest(name, names)
        return {
          path: ['support', 'routes', index, 'to'],
          message: `"support.routes.${index}.to" names "${name}", which is neither a tracker nor a channel.`,
          advice: nearest ? `Did you mean "${nearest}"?` : `Here are ${names.join(', ') || 'none'}.`,
        }
      })
  })
}

const isShared = (key: PropertyKey | undefined): boolean => Object.hasOwn(targetShape, String(key))

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}
