import { type Decode, decodeCopy, decodeQuery } from '../../shared/decode.fixture.ts'

export const decode: Decode = (handOff) =>
  handOff.kind === 'copy' ? decodeCopy(handOff) : decodeQuery(handOff, { message: 'message' })
