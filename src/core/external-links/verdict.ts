/** How an external address stands. Only `broken` fails a check. */
export const verdictTypes = [
  'ok',
  'redirect-permanent',
  'redirect-temporary',
  'broken',
  'blocked',
  'flaky',
  'unchecked',
] as const

export type VerdictType = (typeof verdictTypes)[number]

/** Why an address was not asked at all, where that concerns many at once. */
export type Halt = 'budget' | 'host' | 'offline'

export interface Verdict {
  type: VerdictType
  /** What was seen, as a clause: "answers 404 Not Found". Empty for `ok`. Holds nothing that the server wrote. */
  reason: string
  /** Of `redirect-permanent`: where all permanent hops at the start of the chain lead, without fragment. */
  movedTo?: string
  /** Of a page that answers and yet seems to be gone: what gives it away, as a clause. */
  suspicion?: string
  halt?: Halt
  /** Fragments that were asked for, by what is known of them. Absent where none was. */
  fragments?: Record<string, FragmentVerdict>
}

/** `unknown`: the page is no HTML, or longer than what is read of it. */
export type FragmentVerdict = 'found' | 'missing' | 'unknown'

/** Whether a second run may take the answer for granted. */
export function isSuccess({ type, suspicion }: Verdict): boolean {
  return (type === 'ok' || type === 'redirect-permanent' || type === 'redirect-temporary') && suspicion === undefined
}
