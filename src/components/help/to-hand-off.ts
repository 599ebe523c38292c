import { channelPrefills } from '../../adapters/channels/prefills.ts'
import { trackerPrefills } from '../../adapters/trackers/prefills.ts'
import { type HandOff, mailBudget } from '../../core/domain/hand-off.ts'
import type { TicketDraft } from '../../core/domain/ticket-draft.ts'
import type { Destination } from '../../core/support/route.ts'

type Prefills = Readonly<Record<string, () => Promise<(options: never, draft: TicketDraft) => HandOff>>>

const prefills: Readonly<Record<'tracker' | 'channel', Prefills>> = {
  tracker: trackerPrefills,
  channel: channelPrefills,
}

/**
 * How a draft goes to a destination. A mailbox that an article or the settings name as a mere address takes it, too;
 * other addresses take a copied text.
 *
 * @throws if the adapter's code does not load
 */
export async function toHandOff(destination: Destination, draft: TicketDraft): Promise<HandOff> {
  if (destination.type === 'target') {
    const { group, type, options } = destination.target
    const prefill = await prefills[group][type]?.()
    if (prefill === undefined) throw new Error(`no adapter ${type}`)
    return prefill(options as never, draft)
  }
  const href = destination.type === 'channel' ? (destination.channel.url ?? '') : ''
  const [, to] = /^mailto:([^?]+)$/.exec(href) ?? []
  if (to !== undefined) {
    const prefill = await trackerPrefills.email()
    return prefill({ to: to.split(',').map(decodeAddress), cc: [], budget: mailBudget } as never, draft)
  }
  return { kind: 'copy', href, dropped: [], cuts: [] }
}

/** What is no percent-encoding stands for itself. */
function decodeAddress(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
