import { z } from 'zod'
import { host, shaped } from '../../shared/options.ts'

export const OptionsSchema = z.strictObject({
  url: host('https://acme.slack.com').describe('Address of the workspace.'),
  channel: shaped(/^[CDG][A-Z\d]{8,20}$/, 'the id of a channel such as C024BE91L').describe(
    'Id of the channel, at the end of its link.',
  ),
})

export type Options = z.output<typeof OptionsSchema>
