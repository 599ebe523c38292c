import type { HandOff } from '../../core/domain/hand-off.ts'
import type { TicketDraft } from '../../core/domain/ticket-draft.ts'
import { fitLink } from './fit-link.ts'
import { type Pair, toAddress } from './query-link.ts'

export interface MessageRequest {
  address: string
  /** Parameters that do not come from the visitor. */
  fixed?: readonly Pair[]
  /** What the parameter is called that takes the message. */
  message: string
  draft: TicketDraft
  budget: number
}

/** A link whose query carries one message: the subject, an empty line, the description. */
export function toMessageLink({ address, fixed = [], message, draft, budget }: MessageRequest): HandOff {
  return fitLink({
    draft,
    budget,
    toHref: ({ subject, description }) =>
      toAddress(address, [...fixed, [message, [subject, description].filter((text) => text !== '').join('\n\n')]]),
  })
}
