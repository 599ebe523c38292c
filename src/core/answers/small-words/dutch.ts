import { nld } from 'stopword'
import { toSmallWords } from './to-small-words.ts'

export const dutch = toSmallWords(nld, {
  without: `nieuw nieuwe`,
  more: `alsjeblieft alstublieft bedankt beste dank graag groeten hallo help hoe hoeveel kun kunt kunnen krijg lukt mag moeten mogelijk onze sorry vind vinden waar waarom wanneer waarmee welke werkt wij wilt zou zouden`,
})
