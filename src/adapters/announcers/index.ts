import type { AnnouncerName } from '../../core/domain/announce-config.ts'
import type { Announcer } from './contract.ts'
import { emailFile } from './email-file/index.ts'
import { kafka } from './kafka/index.ts'
import { mattermost } from './mattermost/index.ts'
import { slack } from './slack/index.ts'
import { teams } from './teams/index.ts'
import { telegram } from './telegram/index.ts'
import { webhook } from './webhook/index.ts'

const registry = { slack, teams, mattermost, telegram, webhook, 'email-file': emailFile, kafka } satisfies {
  [Name in AnnouncerName]: Announcer<Name>
}

/** Every announcer by its type in `kb.config.ts`. A type of the settings and its announcer have one name. */
export const announcers = registry as unknown as Record<AnnouncerName, Announcer>
