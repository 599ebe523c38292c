import type { HelpState } from './help-state.ts'

/** What is kept of a form while nobody has sent it. Never a secret, also not one that may stay. */
export interface Draft {
  subject: string
  details: string
  facts: Readonly<Record<string, string>>
}

const day = 86_400_000

/**
 * @param strike takes every secret out of a text
 * @param now milliseconds since 1970
 */
export function formatDraft(
  { subject, details, facts }: HelpState,
  strike: (text: string) => string,
  now: number,
): string {
  return JSON.stringify({
    savedAt: now,
    subject: strike(subject),
    details: strike(details),
    facts: Object.fromEntries(Object.entries(facts).map(([name, text]) => [name, strike(text)])),
  })
}

/** The draft in a text from storage, if it is one and not older than a day. Whatever stands there, it never throws. */
export function toDraft(stored: string | null, now: number): Draft | undefined {
  try {
    const { savedAt, subject, details, facts }: Record<string, unknown> = JSON.parse(stored ?? 'null') ?? {}
    if (typeof savedAt !== 'number' || !(now - savedAt < day)) return undefined
    if (typeof subject !== 'string' || typeof details !== 'string') return undefined
    const known = Object.entries(facts ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    return { subject, details, facts: Object.fromEntries(known) }
  } catch {
    return undefined
  }
}
