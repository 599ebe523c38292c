import { toQueryLink } from '../../shared/query-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

export const prefill: Prefill<Options> = (options, draft) => {
  const { url, tags, budget } = options
  const isMessage = options.opens === 'message'
  return toQueryLink({
    draft,
    budget,
    fields: isMessage ? {} : options.fields,
    address: `${url}/${isMessage ? 'new-message' : 'new-topic'}`,
    fixed: [
      ...(isMessage
        ? ([
            ['username', options.users?.join(',')],
            ['groupname', options.group],
          ] as const)
        : ([
            ['category', options.category],
            ['category_id', options.categoryId],
          ] as const)),
      ['tags', tags.join(',')],
    ],
    subject: 'title',
    description: 'body',
  })
}
