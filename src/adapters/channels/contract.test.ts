import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { describeTarget } from '../shared/contract.fixture.ts'
import type { Decode } from '../shared/decode.fixture.ts'
import type { Target } from '../shared/target.ts'
import type { ChannelName } from './contract.ts'
import { channels } from './index.ts'
import { decode as mattermost } from './mattermost/decode.fixture.ts'
import { decode as microsoftTeams } from './microsoft-teams/decode.fixture.ts'
import { channelPrefills } from './prefills.ts'
import { decode as slack } from './slack/decode.fixture.ts'
import { decode as telegram } from './telegram/decode.fixture.ts'
import { decode as zoom } from './zoom/decode.fixture.ts'

/** Each channel as a strict reader of its own. */
const decoders = {
  slack,
  'microsoft-teams': microsoftTeams,
  telegram,
  mattermost,
  zoom,
} satisfies Record<ChannelName, Decode>

const list = Object.entries<Target>(channels)

test('lists every channel of the folder, and no other', () => {
  const entries = readdirSync(import.meta.dirname, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  expect(Object.keys(channels).sort()).toEqual(folders.sort())
})

test('loads for the page what is listed', async () => {
  const loaded = await Promise.all(Object.values(channelPrefills).map((load) => load()))
  expect(Object.keys(channelPrefills)).toEqual(Object.keys(channels))
  expect(loaded).toEqual(list.map(([, { prefill }]) => prefill))
})

describe.each(list)('%s', (name, target) => {
  describeTarget(name, target, decoders[name as ChannelName] as Decode)
})
