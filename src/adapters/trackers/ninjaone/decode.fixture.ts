import { type Decode, decodeCopy, decodeMail } from '../../shared/decode.fixture.ts'

export const decode: Decode = (handOff) => (handOff.kind === 'copy' ? decodeCopy(handOff) : decodeMail(handOff))
