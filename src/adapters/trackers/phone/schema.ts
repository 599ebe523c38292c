import { z } from 'zod'
import { shaped } from '../../shared/options.ts'

export const OptionsSchema = z.strictObject({
  number: shaped(/^\+\d(?:[ ().-]{0,2}\d){4,14}$/, 'a number with its country such as +1 202 555 0100').describe(
    'Number with the code of its country.',
  ),
})

export type Options = z.output<typeof OptionsSchema>
