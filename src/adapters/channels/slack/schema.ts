import { z } from 'zod'
import { host, shaped } from '../../shared/options.ts'

export const OptionsSchema = z
  .strictObject({
    team: shaped(/^T[A-Z\d]{8,20}$/, 'the id of a workspace such as T024BE7LD')
      .optional()
      .describe('Id of the workspace: the link is then the one that Slack documents.'),
    url: host('https://acme.slack.com')
      .optional()
      .describe('Address of the workspace, where its id is not at hand: the link is then the one that Slack copies.'),
    channel: shaped(/^[CDG][A-Z\d]{8,20}$/, 'the id of a channel such as C024BE91L').describe(
      'Id of the channel, at the end of its link.',
    ),
  })
  .refine(({ team, url }) => team !== undefined || url !== undefined, {
    path: ['team'],
    message: 'expected a team such as T024BE7LD, or a url',
  })

export type Options = z.output<typeof OptionsSchema>
