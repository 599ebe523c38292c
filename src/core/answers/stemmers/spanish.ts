import { stemmer } from '@orama/stemmers/spanish'

/** Words come without accents, and Snowball 3 takes `-acion` and `-ucion` off like `-ación` and `-ución`. */
export const stemSpanish = (word: string): string => stemmer(word.replace(/(?<=[au]ci)on$/, 'ón'))
