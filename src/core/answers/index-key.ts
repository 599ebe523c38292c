/**
 * The key under which the index keeps a word: letters and digits in lower case, accents away, stemmed. As
 * `get_indexable_words` in `pagefind/src/fossick/splitting.rs` of https://github.com/Pagefind/pagefind.
 */
export function toIndexKey(word: string, stem: Stem): string {
  return stem(fold(word))
}

export type Stem = (word: string) => string

/** A word's letters, digits and underscores, in lower case and without accents. */
export function fold(word: string): string {
  const lower = word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}_]+/gu, '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  return /^[\x00-\x7f]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .normalize('NFC')
}

/** Parts of a word that the index knows by themselves: of `HttpError`, `log-in` and `tikv_gc`. */
export function toParts(word: string): string[] {
  const spaced = word
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
  const parts = spaced.split(' ').filter((part) => part.length > 1)
  return parts.length > 1 || (parts.length === 1 && parts[0] !== word) ? parts : []
}

/** Names that are letters for the index without their signs: those of `C++` and `C#` are the same. */
const signedNames: ReadonlyMap<string, string> = new Map([
  ['c++', 'cplusplus'],
  ['c#', 'csharp'],
  ['f#', 'fsharp'],
  ['.net', 'dotnet'],
])

/** What the index knows a name with signs by; `undefined` for other words. */
export const toSignedName = (word: string): string | undefined => signedNames.get(word.toLowerCase())

/**
 * Words of a text that the index does not know by themselves, in lower case: it takes `GitHub/GitLab` for one word, and
 * its parts further apart where case changes or a number begins, so that nobody finds `gitlab`. Longer chains are
 * addresses and paths. Names with signs are among them.
 */
export function findLostParts(text: string): string[] {
  const lost = new Set<string>()
  if (mayBeSigned(text)) for (const [name] of text.matchAll(signed)) lost.add(toSignedName(name) ?? name)
  for (const run of findRuns(text)) {
    const parts = run.split(notAlphanumeric).filter((part) => part !== '')
    if (parts.length < 2 || parts.length > maxParts) continue
    for (const part of parts)
      if (part.length > 1 && part.length <= maxPartLength && boundary.test(part)) lost.add(part.toLowerCase())
  }
  return [...lost]
}

const mayBeSigned = (text: string): boolean => text.includes('#') || text.includes('++') || text.includes('.NET')
const signed = /(?<![A-Za-z0-9])(?:[Cc]\+\+|[CcFf]#|\.NET)(?![A-Za-z0-9])/g
const maxParts = 6
const maxPartLength = 30
const notAlphanumeric = /[^A-Za-z0-9]+/
const boundary = /[a-z][A-Z]|[A-Z][A-Z][a-z]|[A-Za-z][0-9]|[0-9][A-Za-z]/
const boundaries = new RegExp(boundary, 'g')

/** Runs of ASCII without a space in which case changes or a number begins. Few have one, so that is looked for first. */
function* findRuns(text: string): Generator<string> {
  boundaries.lastIndex = 0
  for (let match = boundaries.exec(text); match !== null; match = boundaries.exec(text)) {
    let start = match.index
    let end = match.index + 1
    while (isOfRun(text, start - 1)) start--
    while (isOfRun(text, end)) end++
    yield text.slice(start, end)
    boundaries.lastIndex = end
  }
}

const isOfRun = (text: string, at: number): boolean => ofRun[text.charCodeAt(at)] === 1
const ofRun = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return /[!-~]/.test(character) && !/[&<>]/.test(character) ? 1 : 0
})
