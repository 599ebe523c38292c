import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { ticketExports } from '../../src/adapters/exports/index.ts'
import { readTickets } from '../../src/io/read-tickets/read-tickets.ts'

import { generateTickets } from './generate.ts'

const help = `Usage: npm run bench:tickets -- [options]

Reads an export of tickets to its end, and prints seconds and memory. Without files, makes a CSV by chance first.

  --tickets N      tickets that are made; 100,000 if absent
  --file FILE      read this file instead
  --help           this text
`

const { values } = parseArgs({
  options: { tickets: { type: 'string' }, file: { type: 'string' }, help: { type: 'boolean' } },
})
if (values.help) process.stdout.write(help)
else if (values.file !== undefined) await measure(values.file)
else {
  const folder = mkdtempSync(join(tmpdir(), 'tierzero-tickets-'))
  try {
    await measure(await make(folder, Number(values.tickets ?? 100_000)))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function make(folder: string, count: number): Promise<string> {
  const path = join(folder, 'tickets.csv')
  await pipeline(Readable.from(generateTickets(count)), createWriteStream(path))
  return path
}

async function measure(path: string): Promise<void> {
  const start = performance.now()
  const before = process.cpuUsage()
  const reading = readTickets([path], { exports: Object.values(ticketExports) })
  for await (const _ of reading.tickets);
  const { user, system } = process.cpuUsage(before)
  const { rows, tickets, machineMade, bad } = reading.summary()
  process.stdout.write(
    `${[
      `${(statSync(path).size / 1e6).toFixed(1)} MB`,
      `${rows} rows, ${tickets} tickets, ${machineMade} of machines, ${bad} bad`,
      `${((performance.now() - start) / 1000).toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of CPU`,
      `${(process.resourceUsage().maxRSS / 1000).toFixed(0)} MB at most`,
    ].join('\n')}\n`,
  )
}
