import { type Decode, decodeQuery } from '../../shared/decode.fixture.ts'

export const decode: Decode = (handOff) =>
  decodeQuery(handOff, {
    subject: 'summary',
    description: 'description',
    field: (name) => (['pid', 'issuetype'].includes(name) ? undefined : name),
  })
