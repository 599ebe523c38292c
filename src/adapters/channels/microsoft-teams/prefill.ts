import { toCopyLink } from '../../shared/copy-link.ts'
import { toMessageLink } from '../../shared/message-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

/** The message lands in the box where one writes; it is not sent. Channels take none. */
export const prefill: Prefill<Options> = (options, draft) => {
  if (options.opens === 'channel') return toCopyLink(options.url, draft)
  const { users, tenantId, topicName, budget } = options
  return toMessageLink({
    draft,
    budget,
    address: 'https://teams.microsoft.com/l/chat/0/0',
    fixed: [
      ['tenantId', tenantId],
      ['users', users.join(',')],
      ['topicName', topicName],
    ],
    message: 'message',
  })
}
