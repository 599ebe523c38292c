import { z } from 'zod'
import { budget, fieldMap, host, numericId, shaped } from '../../shared/options.ts'

export const OptionsSchema = z.strictObject({
  url: host('https://acme.zendesk.com').describe('Address of the help centre, without /hc.'),
  locale: shaped(/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/, 'a language as in /hc/en-us, such as en-us')
    .optional()
    .describe('Language in the address, after /hc/.'),
  ticketFormId: numericId('360000012345').optional().describe('Number of the form, where the account has several.'),
  richText: z
    .boolean('expected true or false, such as richText: true')
    .default(false)
    .describe('Whether the description has an editor with formatting: line breaks are then sent as <br>.'),
  fields: fieldMap(
    /^(?:\d{1,20}|anonymous_requester_email|collaborators|priority|type|due_at|organization_id)$/,
    'the number of a field such as 360012345678, or priority',
  ),
  // Over 2,048 characters, Zendesk fills in nothing, without a word.
  budget: budget(2000, 2048),
})

export type Options = z.output<typeof OptionsSchema>
