import { expect, test } from 'vitest'
import { configuredPrefills } from './configured-prefills.ts'

const plugin = configuredPrefills([
  { group: 'tracker', type: 'zendesk' },
  { group: 'tracker', type: 'zendesk' },
  { group: 'channel', type: 'slack' },
])

test('leaves the trackers of the config, each once, and e-mail', () => {
  expect(plugin.load('/product/src/adapters/trackers/prefills.ts')).toBe(`export const trackerPrefills = {
  'email': async () => (await import('./email/prefill.ts')).prefill,
  'zendesk': async () => (await import('./zendesk/prefill.ts')).prefill,
}
`)
})

test('leaves the channels of the config', () => {
  expect(plugin.load('C:\\product\\src\\adapters\\channels\\prefills.ts')).toBe(`export const channelPrefills = {
  'slack': async () => (await import('./slack/prefill.ts')).prefill,
}
`)
})

test('touches no other file', () => {
  expect(plugin.load('/product/src/adapters/trackers/index.ts')).toBeUndefined()
})
