import type { Prefill } from '../shared/target.ts'
import type { ChannelName } from './contract.ts'

/** How each channel takes a draft, without its settings' schema: for the page, which loads those that it needs. */
export const channelPrefills = {
  slack: async () => (await import('./slack/prefill.ts')).prefill,
  'microsoft-teams': async () => (await import('./microsoft-teams/prefill.ts')).prefill,
  telegram: async () => (await import('./telegram/prefill.ts')).prefill,
  mattermost: async () => (await import('./mattermost/prefill.ts')).prefill,
  zoom: async () => (await import('./zoom/prefill.ts')).prefill,
} satisfies Record<ChannelName, () => Promise<Prefill<never>>>
