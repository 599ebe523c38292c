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
      const { href, dropped } = handOff
      const subject = cutAs(handOff, 'subject', toOneLine(draft.subject))
      const text = cutAs(handOff, 'description', toLines(draft.description))
      const names = Object.entries(draft.facts)
        .filter(([name, value]) => value !== '' && !dropped.includes(name))
        .map(([name]) => labels.get(name) ?? name)
      return {
        rows: [
          { label: words.address, value: toPlace(href) },
          ...(dropped.includes('subject') ? [] : [{ label: words.sentSubject, value: subject }]),
          ...(dropped.includes('description') ? [] : [{ label: words.sentText, value: text }]),
          // As the tracker calls them, values may differ from ours; the address has them as they are.
          ...(names.length > 0 ? [{ label: words.ownFields, value: names.join(', ') }] : []),
          { label: words.wholeAddress, value: href },
        ],
        losses: toLosses(handOff, draft, words, labels),
      }
    }
    case 'copy':
      return {
        rows: [
          { label: words.address, value: handOff.href },
          { label: words.pasteText, value: toFullText(draft) },
        ].filter(({ value }) => value !== ''),
        losses: [],
      }
  }
}

/** Whose address it is: the origin, or the mailbox. */
function toPlace(href: string): string {
  const { origin, pathname } = new URL(href)
  return origin === 'null' ? decodeURIComponent(pathname) : origin
}

/** Everything as one text, for whoever pastes it. */
export function toFullText({ subject, description }: TicketDraft): string {
  return [toOneLine(subject), toLines(description)].filter((text) => text !== '').join('\n\n')
}

function cutAs({ cuts }: HandOff, part: 'subject' | 'description', text: string): string {
  const cut = cuts.find((one) => one.part === part)
  return cut === undefined ? text : `${[...text].slice(0, cut.kept).join('')}…`
}

function toLosses(
  { cuts, dropped }: HandOff,
  draft: TicketDraft,
  words: FormWords,
  labels: ReadonlyMap<string, string>,
): string[] {
  const missing = dropped.filter((name) => draft.facts[name] !== '')
  // Facts stand at the end of the text, which is what is cut.
  const isWhole = !dropped.includes('description') && !cuts.some(({ part }) => part === 'description')
  const names = missing.map((name) => labels.get(name) ?? name).join(', ')
  return [
    ...cuts.map(({ part, removed }) =>
      fillIn(part === 'subject' ? words.cutSubject : words.cutDescription, { removed }),
    ),
    ...(missing.length === 0 ? [] : [fillIn(words.dropped, { names }) + (isWhole ? ` ${words.inText}` : '')]),
  ]
}
