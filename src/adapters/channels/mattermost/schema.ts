import { z } from 'zod'
import { address, shaped } from '../../shared/options.ts'

const slug = (example: string) => shaped(/^[a-z\d][a-z\d_-]{0,63}$/, `a name as in the address such as ${example}`)

export const OptionsSchema = z.strictObject({
  url: address('https://chat.acme.example', { without: /(\/[^/]+\/channels)\// }).describe('Address of the server.'),
  team: slug('community').describe('Name of the team in the address.'),
  channel: slug('support').describe('Name of the channel in the address.'),
})

export type Options = z.output<typeof OptionsSchema>
