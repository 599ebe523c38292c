import type { FilterSkipReason, TicketRecord } from './ticket-export.ts'

export interface Choice {
  include?: readonly string[]
  exclude?: readonly string[]
}

export interface TicketFilter {
  /** First day or moment that counts: a date, or ISO 8601 with a zone. */
  since?: string
  /** First day or moment that counts no more. */
  until?: string
  statuses?: Choice
  tags?: Choice
  /** Names of systems and of channels: `zendesk`, `email`, `phone`. */
  sources?: Choice
}

/** Why a record does not count, if it does not. Values are compared without regard to case. */
export function toTicketFilter(
  filter: TicketFilter,
): (record: TicketRecord, source: string) => FilterSkipReason | undefined {
  const since = filter.since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(filter.since)
  const until = filter.until === undefined ? Number.POSITIVE_INFINITY : Date.parse(filter.until)
  const hasWindow = filter.since !== undefined || filter.until !== undefined
  const isStatus = toTest(filter.statuses)
  const isTag = toTest(filter.tags)
  const isSource = toTest(filter.sources)
  return (record, source) => {
    if (hasWindow) {
      if (record.createdAt === undefined) return 'undated'
      const at = Date.parse(record.createdAt)
      if (!(at >= since && at < until)) return 'outside-window'
    }
    if (!isSource([source, record.channel ?? ''])) return 'source'
    if (!isStatus([record.status ?? ''])) return 'status'
    return isTag(record.tags) ? undefined : 'tag'
  }
}

function toTest({ include = [], exclude = [] }: Choice = {}): (values: readonly string[]) => boolean {
  const wanted = new Set(include.map(fold))
  const unwanted = new Set(exclude.map(fold))
  if (wanted.size === 0 && unwanted.size === 0) return () => true
  return (values) => {
    const folded = values.map(fold)
    return (
      (wanted.size === 0 || folded.some((value) => wanted.has(value))) && !folded.some((value) => unwanted.has(value))
    )
  }
}

const fold = (text: string): string => text.trim().toLowerCase()
