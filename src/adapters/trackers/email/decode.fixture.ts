import { type Decode, decodeMail } from '../../shared/decode.fixture.ts'

export const decode: Decode = (handOff) => decodeMail(handOff)
