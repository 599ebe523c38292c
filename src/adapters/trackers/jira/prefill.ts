import { toQueryLink } from '../../shared/query-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

/** The screen on which members create an issue. */
export const prefill: Prefill<Options> = ({ url, projectId, issueTypeId, fields, budget }, draft) =>
  toQueryLink({
    draft,
    budget,
    fields,
    address: `${url}/secure/CreateIssueDetails!init.jspa`,
    fixed: [
      ['pid', projectId],
      ['issuetype', issueTypeId],
    ],
    subject: 'summary',
    description: 'description',
  })
