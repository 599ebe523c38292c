import type { Prefill } from '../shared/target.ts'
import type { TrackerName } from './contract.ts'

/** How each tracker takes a draft, without its settings' schema: for the page, which loads those that it needs. */
export const trackerPrefills = {
  'jira-service-management': async () => (await import('./jira-service-management/prefill.ts')).prefill,
  jira: async () => (await import('./jira/prefill.ts')).prefill,
  zendesk: async () => (await import('./zendesk/prefill.ts')).prefill,
  freshdesk: async () => (await import('./freshdesk/prefill.ts')).prefill,
  servicenow: async () => (await import('./servicenow/prefill.ts')).prefill,
  ninjaone: async () => (await import('./ninjaone/prefill.ts')).prefill,
  'solarwinds-service-desk': async () => (await import('./solarwinds-service-desk/prefill.ts')).prefill,
  github: async () => (await import('./github/prefill.ts')).prefill,
  gitlab: async () => (await import('./gitlab/prefill.ts')).prefill,
  'salesforce-web-to-case': async () => (await import('./salesforce-web-to-case/prefill.ts')).prefill,
  discourse: async () => (await import('./discourse/prefill.ts')).prefill,
  'stack-overflow': async () => (await import('./stack-overflow/prefill.ts')).prefill,
  reddit: async () => (await import('./reddit/prefill.ts')).prefill,
  email: async () => (await import('./email/prefill.ts')).prefill,
  phone: async () => (await import('./phone/prefill.ts')).prefill,
  url: async () => (await import('./url/prefill.ts')).prefill,
} satisfies Record<TrackerName, () => Promise<Prefill<never>>>
