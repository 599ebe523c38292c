import { z } from 'zod'
import { host, shaped } from '../../shared/options.ts'

export const OptionsSchema = z
  .strictObject({
    url: host('https://acme.zoom.us').default('https://zoom.us').describe('Address of Zoom, or of the account’s own.'),
    meeting: shaped(/^\d(?:[ -]?\d){8,10}$/, 'the number of a meeting such as 123 4567 8901')
      .optional()
      .describe('Number of the meeting.'),
    personal: shaped(/^[A-Za-z][\w.-]{1,63}$/, 'the name of a personal link as in /my/, such as acme.support')
      .optional()
      .describe('Name of a personal link, after /my/: instead of a number, on the account’s own address.'),
    password: shaped(/^[\w.~-]{1,64}$/, 'the password as in ?pwd=, such as a1B2c3D4')
      .optional()
      .describe('Encrypted password from the link to join. Everybody who sees the page can join with it.'),
  })
  .refine(({ meeting, personal }) => (meeting === undefined) !== (personal === undefined), {
    path: ['meeting'],
    message: 'expected a meeting such as 123 4567 8901, or else the name of a personal link',
  })
  .refine(({ url, personal }) => personal === undefined || url !== 'https://zoom.us', {
    path: ['url'],
    message: 'expected the address of the account for a personal link, such as https://acme.zoom.us',
  })

export type Options = z.output<typeof OptionsSchema>
