import { z } from 'zod'
import { TextSchema } from './fields.ts'
import { toTag } from './language-tag.ts'

/** One text, or one for each language; tags are written in any case, `zh-CN` or `zh_cn`. */
export const LabelsSchema = z.union(
  [
    TextSchema,
    z
      .record(z.string(), TextSchema)
      .transform((labels) => Object.fromEntries(Object.entries(labels).map(([tag, label]) => [toTag(tag), label]))),
  ],
  {
    // Of a text that is wrong in one language, the place says more.
    error: ({ input }) => (isKeyed(input) ? undefined : 'expected one text, or one for each language'),
  },
)

export type Labels = z.infer<typeof LabelsSchema>

/** The label for a locale, else for its language, else for English, else any. */
export function toLabel(labels: Labels, locale: string): string {
  if (typeof labels === 'string') return labels
  const [language = ''] = locale.split('-')
  return labels[locale] ?? labels[language] ?? labels['en'] ?? Object.values(labels)[0] ?? ''
}

const isKeyed = (input: unknown): boolean => typeof input === 'object' && input !== null && !Array.isArray(input)
