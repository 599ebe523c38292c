import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSensitive } from '../../core/sensitive/find-sensitive.ts'
import { formatDraft, toDraft } from './draft.ts'
import { emptyState } from './help-state.ts'
import { strikeSecrets } from './secrets.ts'

const now = Date.UTC(2026, 10, 25)
const day = 86_400_000
const keep = (text: string): string => text

test('comes back as it was written', () => {
  const state = { ...emptyState, subject: 'VPN', details: 'a\n"b" 🙈', facts: { version: '2.1' } }
  expect(toDraft(formatDraft(state, keep, now), now + 1)).toEqual({
    subject: 'VPN',
    details: 'a\n"b" 🙈',
    facts: { version: '2.1' },
  })
})

test('lasts for a day, and not a moment longer', () => {
  const stored = formatDraft({ ...emptyState, subject: 'VPN' }, keep, now)
  expect(toDraft(stored, now + day - 1)?.subject).toBe('VPN')
  expect(toDraft(stored, now + day)).toBeUndefined()
})

test('holds no secret, also not one that may stay', () => {
  const key = ['ghp', 'q7RkfmW2ZpXu9LsYb3NvHc6TdGa1JeQ8oKwi'].join('_')
  const state = { ...emptyState, subject: key, details: `it is ${key}`, facts: { log: `token ${key}` }, kept: [key] }
  const stored = formatDraft(state, (text) => strikeSecrets(text, '[struck out]', [], findSensitive), now)
  expect(stored).not.toContain('q7Rkfm')
  expect(toDraft(stored, now)?.details).toBe('it is [struck out]')
})

test.each([null, '', 'null', '[]', '{', '{"savedAt":"x"}', '{"savedAt":1,"subject":1,"details":""}'])(
  'is none where %j is stored',
  (stored) => {
    expect(toDraft(stored, now)).toBeUndefined()
  },
)

test('never throws, whatever is stored', () => {
  fc.assert(
    fc.property(fc.json(), fc.string(), (json, text) => {
      toDraft(json, now)
      toDraft(text, now)
    }),
  )
})
