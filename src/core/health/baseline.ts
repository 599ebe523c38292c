import { z } from 'zod'
import type { Finding } from '../domain/finding.ts'
import { type Identity, toIdentity, toIdentityKey } from './identity.ts'

/** What was wrong when a site adopted the check. Lines are not in it, so that it survives edits. */
const BaselineSchema = z.strictObject({
  version: z.literal(1),
  findings: z.array(
    z.strictObject({ code: z.string(), file: z.string(), subject: z.string(), count: z.number().int().positive() }),
  ),
})

export type Baseline = z.infer<typeof BaselineSchema>

/** @throws Error with one sentence for what is no baseline */
export function parseBaseline(text: string): Baseline {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Error('it is not JSON')
  }
  const parsed = BaselineSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Error(`"${issue?.path.join('.') ?? ''}" does not fit`)
}

export interface Comparison {
  /** What the baseline does not know. */
  fresh: Finding[]
  /** How many it knows. */
  known: number
  /** How many of its findings are gone. */
  gone: number
}

/** Takes off what the baseline knows: of several alike, as many as it counts, the first ones. */
export function compareWithBaseline(findings: readonly Finding[], { findings: entries }: Baseline): Comparison {
  const left = new Map(entries.map((entry) => [toIdentityKey(entry), entry.count]))
  const fresh = findings.filter((finding) => {
    const key = toIdentityKey(toIdentity(finding))
    const count = left.get(key) ?? 0
    if (count === 0) return true
    left.set(key, count - 1)
    return false
  })
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0)
  return { fresh, known: findings.length - fresh.length, gone }
}

/** A baseline of today's findings; of an old one, only what is still there: the ratchet never loosens. */
export function toBaseline(findings: readonly Finding[], before?: Baseline): Baseline {
  const allowed = before && new Map(before.findings.map((entry) => [toIdentityKey(entry), entry.count]))
  const groups = Map.groupBy(findings.map(toIdentity), toIdentityKey)
  const entries = [...groups].flatMap(([key, group]) => {
    const count = allowed === undefined ? group.length : Math.min(group.length, allowed.get(key) ?? 0)
    return count > 0 && group[0] !== undefined ? [{ ...group[0], count }] : []
  })
  entries.sort((a, b) => (toSortKey(a) < toSortKey(b) ? -1 : 1))
  return { version: 1, findings: entries }
}

/** One line a finding, sorted, so that a diff shows what was put right. */
export function formatBaseline({ version, findings }: Baseline): string {
  const lines = findings.map((entry) => `\n    ${JSON.stringify(entry)}`)
  return `{\n  "version": ${version},\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`
}

const toSortKey = ({ code, file, subject }: Identity): string => [file, code, subject].join('\n')
