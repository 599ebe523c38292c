import type { Target } from '../shared/target.ts'

export type ChannelName = 'slack' | 'microsoft-teams' | 'telegram' | 'mattermost' | 'zoom'

/** A place where people talk, which a draft can be brought to. Its contract, with the shared suite, is that of every target. */
export type Channel = Target<ChannelName>
