import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CoverageFormat } from '../adapters/reporters/coverage/contract.ts'
import { coverageFormats } from '../adapters/reporters/coverage/index.ts'
import { findNearest } from '../core/text/nearest.ts'
import { type CommandOption, type Terminal, UsageError, type Values } from './command.ts'
import { exportNames, type TicketFilesOptions } from './ticket-files.ts'

/** Which tickets count, and how their files are read. */
export const ticketOptions = {
  tickets: {
    type: 'string',
    value: 'FILE',
    help: 'Export of tickets: CSV, JSON or XML, packed with gzip or not. More files may follow.',
  },
  from: {
    type: 'string',
    value: 'NAME',
    help: 'System that it comes from, or csv for columns of usual names. Default: told by its columns.',
  },
  mapping: { type: 'string', value: 'FILE', help: 'Which column of any CSV is what: YAML or JSON.' },
  headers: {
    type: 'string',
    value: 'FILE',
    help: 'Headers in other languages, as the export knows them: YAML or JSON.',
  },
  since: { type: 'string', value: 'DATE', help: 'First day that counts.' },
  until: { type: 'string', value: 'DATE', help: 'First day that counts no more.' },
  status: {
    type: 'string',
    value: 'WORDS',
    help: 'Only tickets with one of these statuses; commas between them, ! before one to leave out.',
  },
  tag: { type: 'string', value: 'WORDS', help: 'Only tickets with one of these tags, in the same way.' },
  source: { type: 'string', value: 'WORDS', help: 'Only tickets of these systems or channels, in the same way.' },
  encoding: { type: 'string', value: 'NAME', help: 'Encoding of files that are not UTF-8, such as windows-1252.' },
  'date-format': {
    type: 'string',
    value: 'PATTERN',
    help: 'How dates are written that could be read in two ways, such as d/M/yyyy H:mm.',
  },
  'time-zone': {
    type: 'string',
    value: 'NAME',
    help: 'Zone of dates that name none, such as Europe/Berlin. Default: UTC.',
  },
} satisfies Record<string, CommandOption>

/** @throws UsageError for a system or a day that there is not */
export function toReadOptions(values: Values, { cwd }: Terminal): TicketFilesOptions {
  const { from, encoding, 'date-format': dateFormat } = values
  const names = exportNames
  if (from !== undefined && !names.includes(String(from))) {
    const nearest = findNearest(String(from), names)
    throw new UsageError(
      `--from ${from} is not known. ${nearest === undefined ? `Use one of ${names.join(', ')}.` : `Did you mean "${nearest}"?`}`,
    )
  }
  const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
    (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value }
  return {
    cwd,
    ...optional('aliasFile', values['headers'] === undefined ? undefined : String(values['headers'])),
    ...optional('mappingFile', values['mapping'] === undefined ? undefined : String(values['mapping'])),
    ...optional('timeZone', values['time-zone'] === undefined ? undefined : String(values['time-zone'])),
    ...optional('from', from === undefined ? undefined : String(from)),
    ...optional('encoding', encoding === undefined ? undefined : String(encoding)),
    ...optional('dateFormat', dateFormat === undefined ? undefined : String(dateFormat)),
    ...optional('since', toDay(values, 'since')),
    ...optional('until', toDay(values, 'until')),
    ...optional('statuses', toChoice(values['status'])),
    ...optional('tags', toChoice(values['tag'])),
    ...optional('sources', toChoice(values['source'])),
  }
}

function toDay(values: Values, name: 'since' | 'until'): string | undefined {
  const value = values[name]
  if (value === undefined) return undefined
  if (/^\d{4}-\d\d-\d\d$/.test(String(value)) && !Number.isNaN(Date.parse(String(value)))) return String(value)
  throw new UsageError(`--${name} ${value} is not a date such as 2026-03-31.`)
}

function toChoice(value: Values[string]): { include: string[]; exclude: string[] } | undefined {
  if (value === undefined) return undefined
  const words = String(value)
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  return {
    include: words.filter((word) => !word.startsWith('!')),
    exclude: words.filter((word) => word.startsWith('!')).map((word) => word.slice(1)),
  }
}

/**
 * What was named without an option: further files of tickets or of counts, and ids of groups where they are to be
 * accepted.
 *
 * @throws UsageError for what is neither, and for a file that is not there
 */
export function toFilesAndIds(values: Values, { cwd }: Terminal): { files: string[]; counts: string[]; ids: string[] } {
  const { tickets, counts, accept } = values
  const words = values['_'] as string[]
  const isFile = (word: string): boolean => existsSync(resolve(cwd, word))
  const ids = accept === true ? words.filter((word) => !isFile(word)) : []
  const further = words.filter((word) => !ids.includes(word))
  if (tickets !== undefined && counts !== undefined)
    throw new UsageError('--counts is of tickets that were counted already. Leave out --tickets.')
  const named = [...[tickets ?? counts ?? []].flat().map(String), ...further]
  const missing = named.find((file) => !isFile(file))
  if (missing !== undefined)
    throw new UsageError(
      counts === undefined
        ? `there is no file ${missing}. Name exports of tickets with --tickets.`
        : `there is no file ${missing}. Name the files that --shard wrote with --counts.`,
    )
  return counts === undefined ? { files: named, counts: [], ids } : { files: [], counts: named, ids }
}

/** @throws UsageError for a format that there is not */
export function toCoverageFormat(values: Values): CoverageFormat {
  const name = values['json'] === true ? 'json' : String(values['format'] ?? 'terminal')
  const found = Object.values<CoverageFormat>(coverageFormats).find((format) => format.name === name)
  if (found !== undefined) return found
  throw new UsageError(`there is no format "${name}". Use one of ${Object.keys(coverageFormats).join(', ')}.`)
}

/** @throws UsageError for a number out of its range */
export function toNumber(values: Values, name: string, fallback: number, least: number, most: number): number {
  const value = values[name]
  if (value === undefined) return fallback
  const number = Number(value)
  if (String(value).trim() !== '' && number >= least && number <= most) return number
  throw new UsageError(`--${name} ${value} is not a number from ${least} to ${most}.`)
}
