import { toQueryLink } from '../../shared/query-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

export const prefill: Prefill<Options> = ({ url, tags, budget }, draft) =>
  toQueryLink({
    draft,
    budget,
    address: `${url}/questions/ask`,
    fixed: [['tags', tags.join(',')]],
    subject: 'title',
    description: 'body',
  })
