import type { Channel, ChannelName } from './contract.ts'
import { mattermost } from './mattermost/index.ts'
import { microsoftTeams } from './microsoft-teams/index.ts'
import { slack } from './slack/index.ts'
import { telegram } from './telegram/index.ts'
import { zoom } from './zoom/index.ts'

/** Every channel by its name in `kb.config.ts`. */
export const channels = {
  slack,
  'microsoft-teams': microsoftTeams,
  telegram,
  mattermost,
  zoom,
} satisfies Record<ChannelName, Channel>
