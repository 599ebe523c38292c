/**
 * One ticket of an export, as far as anybody may remember it: who asked is never read, and what is personal in the texts
 * is struck out before a ticket exists.
 */
export interface Ticket {
  /** The system that it comes from, by the name of its adapter: `jira`, `zendesk`… */
  source: string
  /** Unique within the source. */
  id: string
  /** Plain text on one line. */
  subject: string
  /** Plain text without quotes, signatures and markup; at most 500 characters. Absent where the export has none. */
  description?: string
  /** ISO 8601 with a zone, or a date alone. Absent where the export does not say it. */
  createdAt?: string
  tags: readonly string[]
  /** As the system says it, in lower case: `open`, `closed`, `resolved`… */
  status?: string
  product?: string
  /** The support tier of who asked, where the export says it. */
  tier?: string
  /** Opened by a machine: monitoring, a bounce, an out-of-office reply. */
  isMachineMade: boolean
}
