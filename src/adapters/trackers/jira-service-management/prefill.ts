import { toQueryLink } from '../../shared/query-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

/** The form of a request type: values are dropped as soon as one walks there through the portal. */
export const prefill: Prefill<Options> = ({ url, portalId, groupId, requestTypeId, fields, budget }, draft) => {
  const group = groupId === undefined ? '' : `/group/${groupId}`
  const address = `${url}/servicedesk/customer/portal/${portalId}${group}/create/${requestTypeId}`
  return toQueryLink({ draft, budget, fields, address, subject: 'summary', description: 'description' })
}
