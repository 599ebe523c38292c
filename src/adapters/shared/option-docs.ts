import { z } from 'zod'

/** One key of a target's settings. */
export interface OptionDoc {
  key: string
  /** What it is, one or two sentences; of a key that chooses between ways, one for each value. */
  texts: { value: string | undefined; text: string }[]
  isRequired: boolean
}

interface Described {
  properties?: Record<string, { description?: string; const?: unknown }>
  required?: string[]
  anyOf?: Described[]
  oneOf?: Described[]
}

/** The keys of a schema with their descriptions; of a choice of schemas, each key once. */
export function toOptionDocs(schema: z.ZodType): OptionDoc[] {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Described
  const shapes = described.anyOf ?? described.oneOf ?? [described]
  const keys = [...new Set(shapes.flatMap(({ properties = {} }) => Object.keys(properties)))]
  return keys.map((key) => {
    const having = shapes.filter(({ properties = {} }) => key in properties)
    const texts = having.map(({ properties = {} }) => {
      const { description = '', const: value } = properties[key] ?? {}
      return { value: value === undefined ? undefined : String(value), text: description }
    })
    return {
      key,
      texts: texts.filter(({ text }, index) => texts.findIndex((other) => other.text === text) === index),
      isRequired: having.length === shapes.length && having.every(({ required = [] }) => required.includes(key)),
    }
  })
}
