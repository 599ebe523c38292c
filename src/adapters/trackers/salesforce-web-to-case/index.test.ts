import { expect, test } from 'vitest'
import type { HandOff } from '../../../core/domain/hand-off.ts'
import { handOverWith, sampleDraft } from '../../shared/prefill.fixture.ts'
import { salesforceWebToCase } from './index.ts'

const options = { organization: '00D000000000001', returnUrl: 'https://help.example.com/help/' }

test('a form of which nothing is in an address, with the visitor’s own fields', () => {
  const fields = { severity: { id: 'priority', values: { critical: 'High' } } }
  expect(handOverWith(salesforceWebToCase, { ...options, fields })).toEqual({
    kind: 'form',
    action: 'https://webto.salesforce.com/servlet/servlet.WebToCase?encoding=UTF-8',
    fields: [
      ['orgid', '00D000000000001'],
      ['retURL', 'https://help.example.com/help/'],
      ['subject', 'VPN drops & reconnects'],
      ['description', 'Since 2.1.\nEvery 5 min'],
      ['priority', 'High'],
      ['email', 'ann@example.com'],
    ],
    inputs: {
      subject: { name: 'subject', most: 80 },
      description: { name: 'description', most: 32_000 },
      email: { name: 'email', most: 80 },
    },
    dropped: ['product', 'version'],
    cuts: [],
  })
})

test('a subject has 80 characters, cut before a half of a character; an e-mail that is too long stays out', () => {
  const draft = { ...sampleDraft, subject: `${'x'.repeat(78)}🙈🙈`, facts: { email: `${'a'.repeat(80)}@example.com` } }
  expect(handOverWith(salesforceWebToCase, options, draft)).toMatchObject({
    fields: expect.arrayContaining([['subject', `${'x'.repeat(78)}…`]]),
    dropped: ['email'],
    cuts: [{ part: 'subject', kept: 78, removed: 2 }],
  })
})

test('the policy of the page lets the form go out, and the visitor come back', () => {
  expect(salesforceWebToCase.formOrigins?.(salesforceWebToCase.options.parse(options))).toEqual([
    'https://webto.salesforce.com',
    'https://help.example.com',
  ])
})

test.each([
  'https://evil.example/',
  'https://evil.example/?x=/servlet/servlet.WebToCase',
  'https://evil.example/#/servlet/servlet.WebToCase',
])('%s is not the form’s address and refused', (action) => {
  expect(() => handOverWith(salesforceWebToCase, { ...options, action })).toThrow(
    'expected the address of the form such as https://webto.salesforce.com/servlet/servlet.WebToCase?encoding=UTF-8',
  )
})

test('a line break is posted as two characters, and counts as two', () => {
  const draft = { subject: 'x', description: 'a\n'.repeat(15_999), facts: {} }
  const { fields, cuts } = handOverWith(salesforceWebToCase, options, draft) as Extract<HandOff, { kind: 'form' }>
  const [, description = ''] = fields.find(([name]) => name === 'description') ?? []
  const posted = description.replaceAll('\n', '\r\n')
  expect(posted.length).toBeLessThanOrEqual(32_000)
  expect(posted.length).toBeGreaterThan(31_995)
  expect(cuts).toEqual([{ part: 'description', kept: 21_333, removed: 10_665 }])
})

test('where the case shows, and whom Salesforce tells of it while the form is tried out', () => {
  const more = { external: true, debugEmail: 'admin@acme.example' }
  expect(handOverWith(salesforceWebToCase, { ...options, ...more })).toMatchObject({
    fields: expect.arrayContaining([
      ['external', '1'],
      ['debug', '1'],
      ['debugEmail', 'admin@acme.example'],
    ]),
  })
})
