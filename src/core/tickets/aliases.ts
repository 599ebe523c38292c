import { z } from 'zod'
import { findNearest } from '../text/nearest.ts'
import { foldHeader } from './recognise.ts'
import type { TicketExport } from './ticket-export.ts'

/** Headers in another language: as the file has it → as the guide lists it. */
export const AliasesSchema = z.record(z.string().trim().min(1), z.string().trim().min(1))

export type Aliases = z.output<typeof AliasesSchema>

/** For `recogniseHeader`: by folded name. */
export const toAliasMap = (aliases: Aliases): ReadonlyMap<string, string> =>
  new Map(Object.entries(aliases).map(([written, known]) => [foldHeader(written), known]))

/** Aliases that lead to a header which no export has, with the one that may be meant. */
export function findLostAliases(
  aliases: Aliases,
  exports: readonly TicketExport[],
): { written: string; known: string; nearest?: string }[] {
  const headers = exports.flatMap(({ forms }) =>
    forms.flatMap((form) => (form.format === 'csv' ? Object.values(form.columns).flat() : [])),
  )
  const folded = new Set(headers.map(foldHeader))
  return Object.entries(aliases).flatMap(([written, known]) => {
    if (folded.has(foldHeader(known))) return []
    const nearest = findNearest(known, headers)
    return [{ written, known, ...(nearest !== undefined && { nearest }) }]
  })
}
