import { toQueryLink } from '../../shared/query-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

/** A post of text. */
export const prefill: Prefill<Options> = ({ subreddit, budget }, draft) =>
  toQueryLink({
    draft,
    budget,
    address: `https://www.reddit.com/r/${subreddit}/submit`,
    fixed: [['selftext', 'true']],
    subject: 'title',
    description: 'text',
  })
