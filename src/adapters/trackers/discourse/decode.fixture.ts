import type { HandOff } from '../../../core/domain/hand-off.ts'
import { type Arrived, decodeQuery } from '../../shared/decode.fixture.ts'
import type { Options } from './schema.ts'

const own = ['category', 'category_id', 'tags']

/** A new topic passes whatever it does not know on to the form of the category; a message has none. */
export const decode = (handOff: HandOff, { opens }: Options): Arrived =>
  decodeQuery(handOff, {
    subject: 'title',
    description: 'body',
    field: (name) => (opens === 'message' || own.includes(name) ? undefined : name),
  })
