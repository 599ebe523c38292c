import type { z } from 'zod'

/** The parts of a schema's definition that lead to the schemas inside it. */
interface Definition {
  innerType?: z.core.$ZodType
  in?: z.core.$ZodType
  out?: z.core.$ZodType
  options?: readonly z.core.$ZodType[]
  shape?: Record<string, z.core.$ZodType>
  element?: z.core.$ZodType
  keyType?: z.core.$ZodType
  valueType?: z.core.$ZodType
  entries?: Record<string, unknown>
}

/** The keys that a schema knows at a path; none where any key may stand. */
export function findKnownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const { shape, keyType, ...inner } = definitionOf(schema)
  const wrapped = [inner.innerType, inner.in, inner.out, ...(inner.options ?? [])].filter((type) => type !== undefined)
  const within = wrapped.flatMap((type) => findKnownKeys(type, path))
  const [key, ...rest] = path
  if (key === undefined) {
    const named = keyType === undefined ? {} : (definitionOf(keyType).entries ?? {})
    return [...new Set([...Object.keys(shape ?? {}), ...Object.keys(named), ...within])]
  }
  const next = [shape?.[String(key)], inner.element, inner.valueType].filter((type) => type !== undefined)
  return [...new Set([...next.flatMap((type) => findKnownKeys(type, rest)), ...within])]
}

const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def as Definition
