import { expect, test } from 'vitest'
import { SupportSchema } from './support-config.ts'

const ask = (id: string) => SupportSchema.safeParse({ diagnostics: [{ ask: { [id]: 'What does it say?' } }] })

test('a question has a name of its own', () => {
  expect(ask('logs').success).toBe(true)
})

test.each([
  [{ trackers: { D: { type: 'url' } } }, 'expected a name of small letters such as service-desk'],
  [{ channels: { 'a b': { type: 'url' } } }, 'expected a name of small letters such as service-desk'],
  [{ calendars: { DE: 'de.ics' } }, 'expected a name of small letters such as service-desk'],
  [{ diagnostics: [{ ask: { Logs: 'x' } }] }, 'expected a name of small letters such as service-desk'],
])('a name that does not fit is told with one that does: %j', (support, message) => {
  expect(SupportSchema.safeParse(support).error?.issues.map((issue) => issue.message)).toEqual([message])
})

test.each(['subject', 'details', 'tier', 'product', 'email'])('a question cannot be called like the field %s', (id) => {
  expect(JSON.stringify(ask(id).error?.issues)).toContain('expected another name: the form has a field of this one')
})
