import { type Decode, decodeCopy } from '../../shared/decode.fixture.ts'

export const decode: Decode = (handOff) => decodeCopy(handOff)
