import { z } from 'zod'
import { address, budget, fieldMap, numericId, usualBudget } from '../../shared/options.ts'

export const OptionsSchema = z.strictObject({
  url: address('https://jira.acme.example', { without: /(\/(?:secure|browse|projects|issues))\// }).describe(
    'Address of Jira, with its path if it has one.',
  ),
  projectId: numericId('10200').describe('Number of the project (pid).'),
  issueTypeId: numericId('1').describe('Number of the issue type.'),
  fields: fieldMap(
    /^(?:priority|components|versions|fixVersions|environment|labels|assignee|reporter|duedate|customfield_\d{1,12}(?::1)?)$/,
    'a field of Jira such as priority or customfield_10070',
    { several: ['components', 'versions', 'fixVersions', 'labels'] },
  ),
  budget: budget(usualBudget, 8000),
})

export type Options = z.output<typeof OptionsSchema>
