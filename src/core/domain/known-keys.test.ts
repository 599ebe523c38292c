import { expect, test } from 'vitest'
import { ConfigSchema } from './config.ts'
import { findKnownKeys } from './known-keys.ts'
import { TierFieldsSchema } from './tier.ts'

test.each([
  [['repository'], ['url', 'branch', 'directory', 'type']],
  [['help'], ['message', 'channels']],
  [
    ['help', 'channels', 0],
    ['type', 'label', 'url'],
  ],
  [['kinds'], ['faq', 'runbook', 'tier', 'guide']],
  [['topics'], []],
  [['title'], []],
  [['nowhere', 'at', 'all'], []],
])('the settings at %j know %j', (path, keys) => {
  expect(findKnownKeys(ConfigSchema, path)).toEqual(keys)
})

test('keys are found inside of what is optional, transformed, listed or one of several', () => {
  expect(findKnownKeys(TierFieldsSchema, ['hours'])).toEqual(['timeZone', 'week', 'holidays'])
  expect(findKnownKeys(TierFieldsSchema, ['hours', 'week']).slice(0, 2)).toEqual(['monday', 'tuesday'])
  expect(findKnownKeys(TierFieldsSchema, ['hours', 'holidays', 3])).toEqual(['date', 'name'])
  expect(findKnownKeys(TierFieldsSchema, ['targets', 'high'])).toEqual(['firstResponse', 'update', 'resolution'])
})

test('the top knows every key', () => {
  expect(findKnownKeys(ConfigSchema, [])).toEqual(Object.keys(ConfigSchema.shape))
})
