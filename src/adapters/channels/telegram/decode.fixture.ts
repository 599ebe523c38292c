import { type Decode, decodeQuery } from '../../shared/decode.fixture.ts'

export const decode: Decode = (handOff) => decodeQuery(handOff, { message: 'text' })
