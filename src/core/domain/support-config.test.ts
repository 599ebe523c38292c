import { expect, test } from 'vitest'
import { SupportSchema } from './support-config.ts'

const ask = (id: string) => SupportSchema.safeParse({ diagnostics: [{ ask: { [id]: 'What does it say?' } }] })

test('a question has a name of its own', () => {
  expect(ask('logs').success).toBe(true)
})

test.each(['subject', 'details', 'tier', 'product', 'email'])('a question cannot be called like the field %s', (id) => {
  expect(JSON.stringify(ask(id).error?.issues)).toContain('expected another name: the form has a field of this one')
})
