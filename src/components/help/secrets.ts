import type { Sensitive } from '../../core/sensitive/find-sensitive.ts'

export type Scan = (text: string) => Sensitive[]

export interface FoundSecret {
  /** Name of the text that holds it. */
  field: string
  category: Sensitive['category']
  value: string
}

/** Secrets of texts that nobody has decided about, in the order of the texts. */
export function findUndecided(
  texts: Readonly<Record<string, string>>,
  kept: readonly string[],
  scan: Scan,
): FoundSecret[] {
  return Object.entries(texts).flatMap(([field, text]) =>
    scan(text)
      .filter(({ severity }) => severity === 'secret')
      .map(({ category, start, end }) => ({ field, category, value: text.slice(start, end) }))
      .filter(({ value }) => !kept.includes(value)),
  )
}

/** What in texts tells of a person, each category once. */
export function findPersonal(texts: readonly string[], scan: Scan): Sensitive['category'][] {
  const found = texts.flatMap((text) => scan(text).filter(({ severity }) => severity === 'personal'))
  return [...new Set(found.map(({ category }) => category))]
}

/**
 * A text without its secrets but those that may stay. What takes a secret's place can let another be seen, so it looks
 * until nothing is left; after a few rounds nothing of the text is.
 */
export function strikeSecrets(text: string, mark: string, kept: readonly string[], scan: Scan): string {
  let struck = text
  for (let round = 0; round < 5; round++) {
    const found = scan(struck).filter(
      ({ severity, start, end }) => severity === 'secret' && !isSettled(struck.slice(start, end), mark, kept),
    )
    if (found.length === 0) return struck
    struck = cutOut(struck, found, mark)
  }
  return mark
}

const isSettled = (value: string, mark: string, kept: readonly string[]): boolean =>
  value === mark || kept.includes(value)

/**
 * One secret struck out wherever it is found in a text, and wherever it stands as a word of its own. The same characters
 * inside other words stay, unless nothing is found: who asks for it wants it gone.
 */
export function strikeOne(text: string, value: string, mark: string, scan: Scan): string {
  const found = scan(text).filter(
    ({ severity, start, end }) => severity === 'secret' && text.slice(start, end) === value,
  )
  const left = strikeWord(cutOut(text, found, mark), value, mark)
  return left === text ? text.replaceAll(value, () => mark) : left
}

/** A text that gives a secret away says it twice at times: "password: hunter22 … I typed hunter22". */
const strikeWord = (text: string, value: string, mark: string): string =>
  text.replaceAll(value, (same, at: number) =>
    isLetter(text.slice(0, at).at(-1)) || isLetter(text[at + same.length]) ? same : mark,
  )

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}_]/u.test(character)

/** Places of a text, in order and none over another, with a mark instead. */
const cutOut = (text: string, found: readonly Sensitive[], mark: string): string =>
  [...found].reverse().reduce((left, { start, end }) => left.slice(0, start) + mark + left.slice(end), text)

/** Enough of a secret to tell which one is meant. */
export function toStart(value: string): string {
  const [line = ''] = value.split('\n')
  const shown = [...line].slice(0, 6).join('')
  return shown.length < value.length ? `${shown}…` : shown
}
