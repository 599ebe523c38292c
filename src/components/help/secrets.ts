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
    for (const { start, end } of found.reverse()) struck = struck.slice(0, start) + mark + struck.slice(end)
  }
  return mark
}

const isSettled = (value: string, mark: string, kept: readonly string[]): boolean =>
  value === mark || kept.includes(value)

/** Every place of one secret in a text struck out. */
export const strikeOne = (text: string, value: string, mark: string): string => text.replaceAll(value, () => mark)

/** Enough of a secret to tell which one is meant. */
export function toStart(value: string): string {
  const [line = ''] = value.split('\n')
  const shown = [...line].slice(0, 6).join('')
  return shown.length < value.length ? `${shown}…` : shown
}
