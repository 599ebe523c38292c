import type { TicketExport } from '../contract.ts'

/** Keeps the literal types of an export, and holds it to its contract where it is written. */
export const defineTicketExport = <const Export extends TicketExport>(ticketExport: Export): Export => ticketExport
