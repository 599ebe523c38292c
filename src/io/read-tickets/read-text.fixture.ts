import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ticket } from '../../core/domain/ticket.ts'
import { type ReadTicketsOptions, readTickets, type TicketsRead } from './read-tickets.ts'

/** What is read of files with these names and contents; paths in what is said are names alone. */
export async function readFiles(
  files: Readonly<Record<string, string | Buffer>>,
  options: ReadTicketsOptions,
): Promise<{ tickets: Ticket[]; summary: TicketsRead; told: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'tierzero-tickets-'))
  try {
    const paths = Object.entries(files).map(([name, content]) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    })
    const reading = readTickets(paths, options)
    const tickets = await Array.fromAsync(reading.tickets)
    const summary = reading.summary()
    const told = summary.findings.map(({ at, message, advice }) => {
      const place = at.type === 'source' ? `${at.file}:${at.line}` : at.type === 'file' ? at.file : ''
      return `${place.replace(`${folder}/`, '')} ${message} ${advice}`
    })
    return { tickets, summary, told }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
