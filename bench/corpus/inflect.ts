const doubling = new Set(
  'stop drop plan skip log map scan tag trim pad wrap commit debug format transfer permit'.split(' '),
)

/** `query` → `queries`. Regular forms only, as the vocabulary has no others. */
export function toPlural(noun: string): string {
  return addS(noun)
}

/** `retry` → `retries`. */
export function toThirdPerson(verb: string): string {
  return addS(verb)
}

/** `retry` → `retried`, `stop` → `stopped`. */
export function toPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  return `${toStem(verb)}ed`
}

/** `restore` → `restoring`, `stop` → `stopping`. */
export function toGerund(verb: string): string {
  return `${verb.endsWith('e') && !verb.endsWith('ee') ? verb.slice(0, -1) : toStem(verb)}ing`
}

function toStem(verb: string): string {
  return doubling.has(verb) ? verb + verb.slice(-1) : verb
}

function addS(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return `${word}s`
}
