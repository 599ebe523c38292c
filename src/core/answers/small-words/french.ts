import { fra } from 'stopword'
import { toSmallWords } from './to-small-words.ts'

export const french = toSmallWords(fra, {
  more: `ai-je aussi après avant bonjour car chez combien comment cordialement donc dois entre est-ce faut fait fais là lors merci ni non oui peut peut-on peux plaît plus pouvoir pourquoi puis puis-je quand quoi salut si svp tout toute toutes tous très trouve trouver veux voudrais vouloir vers voici y-a-t-il`,
})
