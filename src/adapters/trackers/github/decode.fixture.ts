import type { HandOff } from '../../../core/domain/hand-off.ts'
import { type Arrived, decodeQuery } from '../../shared/decode.fixture.ts'
import type { Options } from './schema.ts'

/** GitHub answers 404 for a parameter that the visitor may not set. */
const forbidden = ['labels', 'assignees', 'milestone', 'projects', 'type']

export const decode = (handOff: HandOff, options: Options): Arrived =>
  decodeQuery(handOff, {
    subject: 'title',
    description: options.opens === 'form' ? options.description : 'body',
    field: (name) => {
      if (forbidden.includes(name)) throw new Error(`not for visitors: ${name}`)
      return options.opens === 'form' && name !== 'template' ? name : undefined
    },
  })
