import { findNearest } from '../text/nearest.ts'
import type { CsvForm, ExportForm, TicketExport } from './ticket-export.ts'

/** An export and the form of it that a file has. */
export interface Recognised<Form extends ExportForm = ExportForm> {
  ticketExport: TicketExport
  form: Form
}

/** A form that a file nearly has: what it lacks, with what it may have instead. */
export interface NearForm {
  label: string
  title: string
  missing: { name: string; nearest?: string }[]
}

export type Recognition<Found> = { found: Found } | { near: NearForm[] }

/** Where the fields of a form stand in a header: field → indexes of columns. */
export type ColumnsOfFields = ReadonlyMap<string, readonly number[]>

/**
 * Which export a header belongs to. `aliases` brings a folded header in another language to the one that is known. Of
 * several that fit, the one that finds the most of its columns; of equals, the first.
 */
export function recogniseHeader(
  header: readonly string[],
  exports: readonly TicketExport[],
  aliases: ReadonlyMap<string, string> = new Map(),
): Recognition<Recognised<CsvForm> & { columns: ColumnsOfFields }> {
  const folded = header.map((name) => foldHeader(aliases.get(foldHeader(name)) ?? name))
  const tried = formsOf(exports, 'csv').map(({ ticketExport, form }) => {
    const columns = findColumns(folded, form)
    const missing = form.needs.filter((field) => !columns.has(field)).map((field) => form.columns[field]?.[0] ?? field)
    return { ticketExport, form, columns, missing }
  })
  const whole = tried.filter(({ missing }) => missing.length === 0)
  const [found] = whole.toSorted((a, b) => b.columns.size - a.columns.size)
  if (found !== undefined) return { found }
  return {
    near: toNear(
      tried.map((one) => ({ ...one, total: one.form.needs.length })),
      header,
    ),
  }
}

function findColumns(folded: readonly string[], form: CsvForm): ColumnsOfFields {
  const columns = new Map<string, readonly number[]>()
  for (const [field, names] of Object.entries(form.columns)) {
    for (const name of names) {
      const indexes = folded.flatMap((one, index) => (one === foldHeader(name) ? [index] : []))
      if (indexes.length === 0) continue
      columns.set(field, indexes)
      break
    }
  }
  return columns
}

/** Which export a record of JSON belongs to, by the keys that it has; of several, the one of which it has most keys. */
export function recogniseRecord(record: unknown, exports: readonly TicketExport[]): Recognition<Recognised> {
  return recogniseKeys(
    formsOf(exports, 'json').map(({ ticketExport, form }) => ({
      ticketExport,
      form,
      needs: form.needs,
      known: form.keys,
    })),
    (path) => hasPath(record, path),
    typeof record === 'object' && record !== null ? Object.keys(record) : [],
  )
}

/** Which export an element of XML belongs to, by its name and its attributes. */
export function recogniseElement(
  element: string,
  attributes: Readonly<Record<string, string>>,
  exports: readonly TicketExport[],
): Recognition<Recognised> {
  const forms = formsOf(exports, 'xml').filter(({ form }) => form.element === element)
  return recogniseKeys(
    forms.map(({ ticketExport, form }) => ({
      ticketExport,
      form,
      needs: form.needs.map((need) => [need]),
      known: form.attributes,
    })),
    (name) => Object.hasOwn(attributes, name),
    Object.keys(attributes),
  )
}

interface KeyedForm extends Recognised {
  needs: readonly (readonly string[])[]
  known: readonly string[]
}

function recogniseKeys(
  forms: readonly KeyedForm[],
  has: (key: string) => boolean,
  keys: readonly string[],
): Recognition<Recognised> {
  const tried = forms.map(({ ticketExport, form, needs, known }) => ({
    ticketExport,
    form,
    total: needs.length,
    missing: needs.filter((names) => !names.some(has)).map(([name = '']) => name),
    count: known.filter(has).length,
  }))
  const [found] = tried.filter(({ missing }) => missing.length === 0).toSorted((a, b) => b.count - a.count)
  return found === undefined ? { near: toNear(tried, keys) } : { found }
}

function formsOf<Format extends ExportForm['format']>(
  exports: readonly TicketExport[],
  format: Format,
): Recognised<Extract<ExportForm, { format: Format }>>[] {
  return exports.flatMap((ticketExport) =>
    ticketExport.forms.flatMap((form) =>
      form.format === format ? [{ ticketExport, form: form as Extract<ExportForm, { format: Format }> }] : [],
    ),
  )
}

/** The three that lack the least. What stands in the file is named only where it is nearly what is looked for. */
function toNear(
  tried: readonly (Recognised & { missing: string[]; total: number })[],
  present: readonly string[],
): NearForm[] {
  return tried
    .toSorted((a, b) => a.missing.length / a.total - b.missing.length / b.total)
    .slice(0, 3)
    .map(({ ticketExport, form, missing }) => ({
      label: ticketExport.label,
      title: form.title,
      missing: missing.map((name) => {
        const nearest = findNearest(name, present)
        return { name, ...(nearest !== undefined && { nearest }) }
      }),
    }))
}

function hasPath(record: unknown, path: string): boolean {
  let value = record
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false
    value = (value as Record<string, unknown>)[key]
  }
  return true
}

/** As headers are compared: without regard to case, to space around and to how much of it is within. */
export const foldHeader = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
