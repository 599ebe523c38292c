import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineMappedExport } from '../adapters/exports/csv/index.ts'
import { plainCsv } from '../adapters/exports/csv/plain.ts'
import { MappingSchema } from '../adapters/exports/csv/schema.ts'
import { ticketExports } from '../adapters/exports/index.ts'
import type { Finding } from '../core/domain/finding.ts'
import { AliasesSchema, findLostAliases, toAliasMap } from '../core/tickets/aliases.ts'
import type { TicketExport } from '../core/tickets/ticket-export.ts'
import { type ReadTicketsOptions, readTickets, type TicketReading } from '../io/read-tickets/read-tickets.ts'
import { readYamlFile, type YamlFile } from '../io/yaml-file.ts'

export interface TicketFilesOptions extends Omit<ReadTicketsOptions, 'exports' | 'aliases'> {
  /** What is relative is relative to it. */
  cwd: string
  /** YAML or JSON of headers in other languages. */
  aliasFile?: string | undefined
  /** YAML or JSON of which column is what: every CSV file is read by it. */
  mappingFile?: string | undefined
}

/** The names that `from` takes: the systems, and `csv` for columns of usual names. */
export const exportNames: readonly string[] = [...Object.keys(ticketExports), plainCsv.name]

/**
 * Opens exports of tickets for one reading: `tickets` is a stream of them, in the order of the files, and `summary` says
 * what became of every row. Without `reading`, one of the files beside them is wrong, and nothing was opened.
 */
export function openTicketFiles(
  files: readonly string[],
  { cwd, aliasFile, mappingFile, ...options }: TicketFilesOptions,
): { reading: TicketReading; findings: [] } | { reading?: undefined; findings: Finding[] } {
  const isPlain = options.from === plainCsv.name
  const known: TicketExport[] = isPlain ? [plainCsv] : Object.values<TicketExport>(ticketExports)
  const mapping = mappingFile === undefined ? undefined : readBeside(cwd, mappingFile, MappingSchema)
  const aliases = aliasFile === undefined ? undefined : readBeside(cwd, aliasFile, AliasesSchema)
  const findings = [...(mapping?.findings ?? []), ...(aliases?.findings ?? [])]
  if (aliases?.value !== undefined) {
    for (const { written, known: header, nearest } of findLostAliases(aliases.value, known))
      findings.push({
        code,
        severity: 'error',
        at: aliases.locate([written]),
        message: `No export has a column "${header}".`,
        advice: nearest === undefined ? 'Name a column of the guide to ticket exports.' : `Did you mean "${nearest}"?`,
      })
  }
  if (findings.length > 0) return { findings }
  const exports = mapping?.value === undefined ? known : [defineMappedExport(mapping.value), ...known.map(withoutCsv)]
  const map = aliases?.value === undefined ? undefined : toAliasMap(aliases.value)
  const paths = files.map((file) => resolve(cwd, file))
  const from = mapping?.value === undefined ? options.from : undefined
  return {
    reading: readTickets(paths, {
      ...options,
      from,
      exports,
      aliases: map,
      isMapped: mapping !== undefined,
      nameOf: toNameOf(files, paths),
    }),
    findings: [],
  }
}

const code = 'tickets/invalid-file'

function toNameOf(files: readonly string[], paths: readonly string[]): (path: string) => string {
  const names = new Map(paths.map((path, index) => [path, files[index] ?? path]))
  return (path) => names.get(path) ?? path
}

function readBeside<T>(cwd: string, file: string, schema: Parameters<typeof readYamlFile<T>>[2]): YamlFile<T> {
  const path = resolve(cwd, file)
  const read = readYamlFile(path, file, schema, code)
  if (read.value !== undefined || read.findings.length > 0) return read
  const message = existsSync(path) ? 'This file is empty.' : 'There is no such file.'
  return {
    ...read,
    findings: [
      { code, severity: 'error', at: { type: 'file', file }, message, advice: 'Correct the path, or write the file.' },
    ],
  }
}

const withoutCsv = (ticketExport: TicketExport): TicketExport => ({
  ...ticketExport,
  forms: ticketExport.forms.filter(({ format }) => format !== 'csv'),
})
