import { z } from 'zod'
import { TextListSchema, TextSchema } from './fields.ts'

/** What a runbook adds to an article: the alerts it answers, how bad they are, what they hit. */
export const RunbookFieldsSchema = z.object({
  alerts: TextListSchema.default([]),
  severity: TextSchema.transform((value) => value.toLowerCase()).optional(),
  component: TextSchema.optional(),
  impact: TextSchema.optional(),
})

export type RunbookFields = z.infer<typeof RunbookFieldsSchema>

/** What many alerts say, and so do texts about them, whatever severities the settings list. */
export const alertSeverity = 'warning'
