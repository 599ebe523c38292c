import { toIndexKey } from './index-key.ts'
import { stemEnglish } from './stemmers/english.ts'

/** English plurals, and pasts of verbs, each with its word first. */
const inflections = `
child children;person people;man men;woman women;foot feet;tooth teeth;mouse mice;leaf leaves;life lives;half halves
knife knives;shelf shelves;thief thieves;wife wives;index indices;vertex vertices;matrix matrices;analysis analyses
criterion criteria;appendix appendices;crisis crises;basis bases;hypothesis hypotheses
become became;begin began begun;bend bent;bind bound;bite bit bitten;blow blew blown;break broke broken;bring brought
build built;rebuild rebuilt;burn burnt;buy bought;catch caught;choose chose chosen;come came;deal dealt;dig dug
draw drew drawn;drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feed fed;feel felt;fight fought
find found;fly flew flown;forbid forbade forbidden;forget forgot forgotten;freeze froze frozen;give gave given
grind ground;grow grew grown;hang hung;hear heard;hide hid hidden;hold held;keep kept;know knew known;lead led;learn learnt
leave left;lend lent;light lit;lose lost;make made;meet met;mistake mistook mistaken;override overrode overridden
overwrite overwrote overwritten;pay paid;resend resent;rewrite rewrote rewritten;ride rode ridden;ring rang rung
rise rose risen;run ran;seek sought;sell sold;send sent;shake shook shaken;shoot shot;show shown;sit sat;sleep slept
speak spoke spoken;spell spelt;spend spent;spin spun;stand stood;steal stole stolen;stick stuck;strike struck
swear swore sworn;sweep swept;swim swam swum;take took taken;teach taught;tear tore torn;tell told;throw threw thrown
understand understood;undo undid undone;wake woke woken;wear wore worn;win won;withdraw withdrew withdrawn
write wrote written`

/** By the key of a word, the keys of its other forms that no stemmer brings together with it. */
let forms: ReadonlyMap<string, readonly string[]> | undefined

/** Keys of other forms of an English word, by its key. */
export function findIrregularForms(key: string): readonly string[] {
  forms ??= toForms()
  return forms.get(key) ?? []
}

function toForms(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const group of inflections.trim().split(/[;\n]/)) {
    const keys = [...new Set(group.split(' ').map((word) => toIndexKey(word, stemEnglish)))]
    for (const key of keys)
      found.set(key, [...new Set([...(found.get(key) ?? []), ...keys.filter((other) => other !== key)])])
  }
  return found
}
