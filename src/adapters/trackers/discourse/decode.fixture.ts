import { type Decode, decodeQuery } from '../../shared/decode.fixture.ts'

export const decode: Decode = (handOff) =>
  decodeQuery(handOff, {
    subject: 'title',
    description: 'body',
    field: (name) => (['category', 'category_id', 'tags'].includes(name) ? undefined : name),
  })
