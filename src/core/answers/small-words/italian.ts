import { ita } from 'stopword'
import { toSmallWords } from './to-small-words.ts'

export const italian = toSmallWords(ita, {
  without: `ultima ultimo stato nuova nuove nuovi nuovo`,
  more: `buongiorno ciao cordiali devo dove grazie posso potrei puoi quale quali saluti salve scusate trovo vorrei`,
})
