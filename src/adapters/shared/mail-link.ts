import type { HandOff } from '../../core/domain/hand-off.ts'
import type { TicketDraft } from '../../core/domain/ticket-draft.ts'
import { fitLink } from './fit-link.ts'
import { percentEncode } from './percent-encode.ts'

export interface MailRequest {
  to: readonly string[]
  cc?: readonly string[]
  draft: TicketDraft
  budget: number
}

/**
 * A `mailto:` link (RFC 6068): the subject and the text of a message. Line breaks are `%0D%0A`, spaces `%20`: in such
 * an address a plus is a plus.
 */
export function toMailLink({ to, cc = [], draft, budget }: MailRequest): HandOff {
  return fitLink({
    draft,
    budget,
    toHref: ({ subject, description }) => {
      const headers = [
        ['subject', percentEncode(subject)],
        ['body', percentEncode(description.replaceAll('\n', '\r\n'))],
        ['cc', cc.map(toMailAddress).join(',')],
      ].flatMap(([name, value]) => (value === '' ? [] : [`${name}=${value}`]))
      return `mailto:${to.map(toMailAddress).join(',')}${headers.length > 0 ? '?' : ''}${headers.join('&')}`
    },
  })
}

const toMailAddress = (address: string): string => percentEncode(address).replaceAll('%40', '@').replaceAll('%2B', '+')
