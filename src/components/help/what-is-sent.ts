import { toLines, toOneLine } from '../../adapters/shared/clean-text.ts'
import type { HandOff } from '../../core/domain/hand-off.ts'
import type { TicketDraft } from '../../core/domain/ticket-draft.ts'
import { fillIn } from '../../core/text/fill-in.ts'
import type { FormWords } from './form-words.ts'

export interface Sent {
  /** All that leaves the page, and where to. */
  rows: { label: string; value: string }[]
  /** What does not arrive as it was written, a sentence each. */
  losses: string[]
}

/** What a hand-off carries, for the visitor to read before the click. */
export function toSent(
  handOff: HandOff,
  draft: TicketDraft,
  words: FormWords,
  labels: ReadonlyMap<string, string>,
): Sent {
  switch (handOff.kind) {
    case 'form':
      return {
        rows: [
          { label: words.address, value: handOff.action },
          ...handOff.fields.map(([name, value]) => ({ label: fillIn(words.field, { name }), value })),
        ],
        losses: toLosses(handOff, draft, words, labels),
      }
    case 'link': {
      const { href, sent, dropped } = handOff
      const fields = sent.fields.map(({ fact, value }) => `${labels.get(fact) ?? fact}: ${value}`)
      return {
        rows: [
          { label: words.address, value: toPlace(href) },
          ...(dropped.includes('subject') ? [] : [{ label: words.sentSubject, value: sent.subject }]),
          ...(dropped.includes('description') ? [] : [{ label: words.sentText, value: sent.description }]),
          ...(fields.length > 0 ? [{ label: words.ownFields, value: fields.join('\n') }] : []),
          { label: words.wholeAddress, value: href },
        ],
        losses: toLosses(handOff, draft, words, labels),
      }
    }
    case 'copy':
      return {
        rows: [
          { label: words.address, value: handOff.href },
          { label: isCall(handOff.href) ? words.callText : words.pasteText, value: toFullText(draft) },
        ].filter(({ value }) => value !== ''),
        losses: [],
      }
  }
}

/** What is said instead of sent. */
export const isCall = (href: string): boolean => href.startsWith('tel:')

/** Whose address it is: the origin, or the mailbox. */
function toPlace(href: string): string {
  const { origin, pathname } = new URL(href)
  return origin === 'null' ? decodeURIComponent(pathname) : origin
}

/** Everything as one text, for whoever pastes it. */
export function toFullText({ subject, description }: TicketDraft): string {
  return [toOneLine(subject), toLines(description)].filter((text) => text !== '').join('\n\n')
}

function toLosses(
  { cuts, dropped, replaced }: HandOff,
  draft: TicketDraft,
  words: FormWords,
  labels: ReadonlyMap<string, string>,
): string[] {
  const missing = dropped.filter((name) => draft.facts[name] !== '')
  const isWhole = !dropped.includes('description') && !cuts.some(({ inClosing }) => inClosing === true)
  const toNames = (names: readonly string[]): string => names.map((name) => labels.get(name) ?? name).join(', ')
  const untold = missing.filter((name) => draft.untold?.includes(name) === true)
  const told = missing.filter((name) => !untold.includes(name))
  return [
    ...cuts.map(({ part, removed }) =>
      fillIn(part === 'subject' ? words.cutSubject : words.cutDescription, { removed }),
    ),
    ...(replaced ? [fillIn(words.replaced, { from: replaced.from, to: withNames(replaced.to) })] : []),
    ...(told.length === 0
      ? []
      : [fillIn(words.dropped, { names: toNames(told) }) + (isWhole ? ` ${words.inText}` : '')]),
    ...(untold.length === 0 ? [] : [fillIn(words.untold, { names: toNames(untold) })]),
  ]
}

/** What cannot be seen goes by its number in Unicode. */
const withNames = (text: string): string =>
  text.replace(/\p{Cf}/gu, (sign) => `[U+${sign.codePointAt(0)?.toString(16).toUpperCase()}]`)
