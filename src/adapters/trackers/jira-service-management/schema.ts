import { z } from 'zod'
import { address, budget, fieldMap, numericId, usualBudget } from '../../shared/options.ts'

export const OptionsSchema = z.strictObject({
  url: address('https://acme.atlassian.net', { without: /(\/servicedesk)\// }).describe(
    'Address of the site, without the path of the portal.',
  ),
  portalId: numericId('2').describe('Number in the portal’s address, after /portal/.'),
  groupId: numericId('5').optional().describe('Number after /group/, where the address has one.'),
  requestTypeId: numericId('17').describe('Number after /create/ in the address of the request type.'),
  fields: fieldMap(/^(?:[a-z]{1,40}|customfield_\d{1,12})$/, 'a field of the request type such as customfield_10070', {
    taken: ['summary', 'description'],
  }),
  budget: budget(usualBudget, 8000),
})

export type Options = z.output<typeof OptionsSchema>
