import type { Ticket } from '../../../core/domain/ticket.ts'

/** A file as a system writes it, and the tickets that it holds. `person` stands where people do, and must not come out. */
export interface Sample {
  /** Title of the form that it is of. */
  form: string
  file: string
  text: string
  expected: Omit<Ticket, 'source'>[]
  /** Rows that do not count, by reason. */
  skipped?: Record<string, number>
}

/** Who asks, who answers, and their addresses, in every sample. */
export const person = {
  name: 'Petra Pagliacci',
  email: 'petra.pagliacci@corp.tld',
  account: 'ppagliacci',
  company: 'Quercus Holdings',
}
