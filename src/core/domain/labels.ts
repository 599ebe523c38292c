import { z } from 'zod'
import { TextSchema } from './fields.ts'

/** One text, or one for each language; tags are written in any case, `zh-CN` or `zh_cn`. */
export const LabelsSchema = z.union([
  TextSchema,
  z
    .record(z.string(), TextSchema)
    .transform((labels) =>
      Object.fromEntries(Object.entries(labels).map(([tag, label]) => [tag.replaceAll('_', '-').toLowerCase(), label])),
    ),
])

export type Labels = z.infer<typeof LabelsSchema>

/** The label for a locale, else for its language, else for English, else any. */
export function toLabel(labels: Labels, locale: string): string {
  if (typeof labels === 'string') return labels
  const [language = ''] = locale.split('-')
  return labels[locale] ?? labels[language] ?? labels['en'] ?? Object.values(labels)[0] ?? ''
}
