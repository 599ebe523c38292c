import { toQueryLink } from '../../shared/query-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

export const prefill: Prefill<Options> = ({ url, category, tags, fields, budget }, draft) =>
  toQueryLink({
    draft,
    budget,
    fields,
    address: `${url}/new-topic`,
    fixed: [
      ['category', category],
      ['tags', tags.join(',')],
    ],
    subject: 'title',
    description: 'body',
  })
