import { z } from 'zod'

/** One key of a target's settings. */
export interface OptionDoc {
  key: string
  /** One or two sentences. */
  text: string
  isRequired: boolean
}

interface Described {
  properties?: Record<string, { description?: string }>
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
    const texts = new Set(having.map(({ properties = {} }) => properties[key]?.description ?? ''))
    return {
      key,
      text: [...texts].join(' '),
      isRequired: having.length === shapes.length && having.every(({ required = [] }) => required.includes(key)),
    }
  })
}
