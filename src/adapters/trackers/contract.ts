import type { Target } from '../shared/target.ts'

export type TrackerName =
  | 'jira-service-management'
  | 'jira'
  | 'zendesk'
  | 'freshdesk'
  | 'servicenow'
  | 'ninjaone'
  | 'solarwinds-service-desk'
  | 'github'
  | 'gitlab'
  | 'salesforce-web-to-case'
  | 'discourse'
  | 'stack-overflow'
  | 'reddit'
  | 'email'
  | 'phone'
  | 'url'

/** A system that makes a ticket, a topic or a message of a draft. Its contract, with the shared suite, is that of every target. */
export type Tracker = Target<TrackerName>
