import { z } from 'zod'

const cells = z.array(z.string()).optional()

const first = (written: readonly string[] | undefined): string | undefined => {
  for (const cell of written ?? []) {
    const text = cell.trim()
    if (text !== '') return text
  }
  return undefined
}

/** The first cell that says something, trimmed. */
export const one = cells.transform(first)

/** As `one`; a row without it is bad. */
export const required = cells.transform((written) => first(written) ?? '').pipe(z.string().min(1, 'is empty'))

/** Every cell that says something, trimmed. */
export const all = cells.transform((written) => (written ?? []).flatMap((cell) => cell.trim() || []))

/** As `all`; a cell may list several between separators. */
export const listed = (separator: RegExp | string) =>
  cells.transform((written) =>
    (written ?? []).flatMap((cell) => cell.split(separator)).flatMap((part) => part.trim() || []),
  )

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
