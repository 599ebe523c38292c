import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { describeTarget } from '../shared/contract.fixture.ts'
import type { Decode } from '../shared/decode.fixture.ts'
import type { Target } from '../shared/target.ts'
import type { TrackerName } from './contract.ts'
import { decode as discourse } from './discourse/decode.fixture.ts'
import { decode as email } from './email/decode.fixture.ts'
import { decode as freshdesk } from './freshdesk/decode.fixture.ts'
import { decode as github } from './github/decode.fixture.ts'
import { decode as gitlab } from './gitlab/decode.fixture.ts'
import { trackers } from './index.ts'
import { decode as jira } from './jira/decode.fixture.ts'
import { decode as jiraServiceManagement } from './jira-service-management/decode.fixture.ts'
import { decode as ninjaone } from './ninjaone/decode.fixture.ts'
import { decode as phone } from './phone/decode.fixture.ts'
import { trackerPrefills } from './prefills.ts'
import { decode as reddit } from './reddit/decode.fixture.ts'
import { decode as salesforceWebToCase } from './salesforce-web-to-case/decode.fixture.ts'
import { decode as servicenow } from './servicenow/decode.fixture.ts'
import { decode as solarwindsServiceDesk } from './solarwinds-service-desk/decode.fixture.ts'
import { decode as stackOverflow } from './stack-overflow/decode.fixture.ts'
import { decode as url } from './url/decode.fixture.ts'
import { decode as zendesk } from './zendesk/decode.fixture.ts'

/** Each tracker as a strict reader of its own. */
const decoders = {
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
} satisfies Record<TrackerName, Decode>

const list = Object.entries<Target>(trackers)

test('lists every tracker of the folder, and no other', () => {
  const entries = readdirSync(import.meta.dirname, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  expect(Object.keys(trackers).sort()).toEqual(folders.sort())
})

test('loads for the page what is listed', async () => {
  const loaded = await Promise.all(Object.values(trackerPrefills).map((load) => load()))
  expect(Object.keys(trackerPrefills)).toEqual(Object.keys(trackers))
  expect(loaded).toEqual(list.map(([, { prefill }]) => prefill))
})

describe.each(list)('%s', (name, target) => {
  describeTarget(name, target, decoders[name as TrackerName] as Decode)
})
