import type { TicketExport as AnyTicketExport } from '../../core/tickets/ticket-export.ts'

export type TicketExportName =
  | 'jira'
  | 'zendesk'
  | 'freshdesk'
  | 'servicenow'
  | 'ninjaone'
  | 'solarwinds'
  | 'github'
  | 'gitlab'
  | 'salesforce'
  | 'discourse'
  | 'stackexchange'

/** A system that tickets are exported from. `csv` is none of them: it is made of a mapping file. */
export type TicketExport = AnyTicketExport<TicketExportName>
