import { z } from 'zod'
import { host, shaped } from '../../shared/options.ts'

export const OptionsSchema = z.strictObject({
  url: host('https://acme.zoom.us').default('https://zoom.us').describe('Address of Zoom, or of the account’s own.'),
  meeting: shaped(/^\d(?:[ -]?\d){8,10}$/, 'the number of a meeting such as 123 4567 8901').describe(
    'Number of the meeting.',
  ),
  password: shaped(/^[\w.~-]{1,64}$/, 'the password as in ?pwd=, such as a1B2c3D4')
    .optional()
    .describe('Encrypted password from the link to join. Everybody who sees the page can join with it.'),
})

export type Options = z.output<typeof OptionsSchema>
