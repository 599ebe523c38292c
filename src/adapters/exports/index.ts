import type { TicketExport, TicketExportName } from './contract.ts'
import { discourse } from './discourse/index.ts'
import { freshdesk } from './freshdesk/index.ts'
import { github } from './github/index.ts'
import { gitlab } from './gitlab/index.ts'
import { jira } from './jira/index.ts'
import { ninjaone } from './ninjaone/index.ts'
import { salesforce } from './salesforce/index.ts'
import { servicenow } from './servicenow/index.ts'
import { solarwinds } from './solarwinds/index.ts'
import { stackexchange } from './stackexchange/index.ts'
import { zendesk } from './zendesk/index.ts'

/** Every export by the name that `--from` takes. Where two fit a file equally well, the first has it. */
export const ticketExports = {
  jira,
  zendesk,
  freshdesk,
  servicenow,
  ninjaone,
  solarwinds,
  github,
  gitlab,
  salesforce,
  discourse,
  stackexchange,
} satisfies Record<TicketExportName, TicketExport>
