import type { Tracker, TrackerName } from './contract.ts'
import { discourse } from './discourse/index.ts'
import { email } from './email/index.ts'
import { freshdesk } from './freshdesk/index.ts'
import { github } from './github/index.ts'
import { gitlab } from './gitlab/index.ts'
import { jira } from './jira/index.ts'
import { jiraServiceManagement } from './jira-service-management/index.ts'
import { ninjaone } from './ninjaone/index.ts'
import { phone } from './phone/index.ts'
import { reddit } from './reddit/index.ts'
import { salesforceWebToCase } from './salesforce-web-to-case/index.ts'
import { servicenow } from './servicenow/index.ts'
import { solarwindsServiceDesk } from './solarwinds-service-desk/index.ts'
import { stackOverflow } from './stack-overflow/index.ts'
import { url } from './url/index.ts'
import { zendesk } from './zendesk/index.ts'

/** Every tracker by its name in `kb.config.ts`. */
export const trackers = {
  'jira-service-management': jiraServiceManagement,
  jira,
  zendesk,
  freshdesk,
  servicenow,
  ninjaone,
  'solarwinds-service-desk': solarwindsServiceDesk,
  github,
  gitlab,
  'salesforce-web-to-case': salesforceWebToCase,
  discourse,
  'stack-overflow': stackOverflow,
  reddit,
  email,
  phone,
  url,
} satisfies Record<TrackerName, Tracker>
