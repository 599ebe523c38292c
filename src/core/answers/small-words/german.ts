import { deu } from 'stopword'
import { toSmallWords } from './to-small-words.ts'

export const german = toSmallWords(deu, {
  without: `beispiel jahr jahre jahren los mittel morgen neue neuen neuer neues offen ordnung startseite suche tag tage tagen teil uhr weg zeit zurück`,
  more: `bekomme bekommen bitte brauche danke finde finden funktioniert grüße guten hallo hilfe könnte leider liebe mfg möchten sobald warum wieviel`,
})
