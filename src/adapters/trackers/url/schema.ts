import { z } from 'zod'
import { fullAddress } from '../../shared/options.ts'

export const OptionsSchema = z.strictObject({
  url: fullAddress('https://support.example.com/new').describe('Address of the page.'),
})

export type Options = z.output<typeof OptionsSchema>
