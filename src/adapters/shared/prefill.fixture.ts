import type { HandOff } from '../../core/domain/hand-off.ts'
import type { TicketDraft } from '../../core/domain/ticket-draft.ts'
import type { Target } from './target.ts'

/** What somebody wrote whose VPN drops, on two lines and with a mark that addresses need. */
export const sampleDraft: TicketDraft = {
  subject: 'VPN drops & reconnects',
  description: 'Since 2.1.\nEvery 5 min',
  facts: { product: 'vpn', version: '2.1', severity: 'critical', email: 'ann@example.com' },
}

/** The hand-off of a draft with settings as somebody writes them. */
export function handOverWith(
  target: Target,
  options: Readonly<Record<string, unknown>>,
  draft: TicketDraft = sampleDraft,
): HandOff {
  return target.prefill(target.options.parse(options), draft)
}
