import { z } from 'zod'

/** Cells of columns of one name, trimmed, without those that are empty. */
const filled = z
  .array(z.string())
  .default([])
  .transform((cells) => cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))

/** The first cell that says something. */
export const one = filled.transform((cells) => cells[0])

/** As `one`; a row without it is bad. */
export const required = filled.transform((cells) => cells[0] ?? '').pipe(z.string().min(1, 'is empty'))

/** Every cell, and what a cell lists between separators. */
export const listed = (separator: RegExp) =>
  filled.transform((cells) => cells.flatMap((cell) => cell.split(separator)).flatMap((part) => part.trim() || []))

/** Every cell as it is. */
export const all = filled

/** An id is text or a whole number; all else is no record of the system. */
export const id = z.union([z.string().trim().min(1), z.int()]).transform(String)

/** Text that may be absent or null, and is `undefined` then. */
export const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined)

/** Text or number as text. */
export const label = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined || value === '' ? undefined : String(value)))

/** Names as strings, or as objects that have one: APIs change between the two. */
export const names = z
  .array(z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]))
  .nullish()
  .transform((values) => values ?? [])

/** The name of an object, or a name alone. */
export const named = z
  .union([z.string(), z.object({ name: z.string().nullish() }).transform(({ name }) => name ?? undefined)])
  .nullish()
  .transform((value) => value || undefined)
