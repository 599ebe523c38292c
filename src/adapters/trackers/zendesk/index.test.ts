import { expect, test } from 'vitest'
import { handOverWith, sampleDraft } from '../../shared/prefill.fixture.ts'
import { zendesk } from './index.ts'

const url = 'https://acme.zendesk.com'

test('names fields by their number, and the requester only where the owner says so', () => {
  const fields = { product: { id: 360012345678, values: { vpn: 'product_vpn' } }, email: 'anonymous_requester_email' }
  expect(handOverWith(zendesk, { url, locale: 'en-us', ticketFormId: 42, fields })).toEqual({
    kind: 'link',
    href: 'https://acme.zendesk.com/hc/en-us/requests/new?ticket_form_id=42&tf_subject=VPN%20drops%20%26amp%3B%20reconnects&tf_description=Since%202.1.%0AEvery%205%20min&tf_360012345678=product_vpn&tf_anonymous_requester_email=ann%40example.com',
    dropped: ['version', 'severity'],
    sent: {
      subject: 'VPN drops & reconnects',
      description: 'Since 2.1.\nEvery 5 min',
      fields: [
        { fact: 'product', value: 'product_vpn' },
        { fact: 'email', value: 'ann@example.com' },
      ],
    },
    cuts: [],
  })
})

test('a rich editor gets its line breaks as markup, and only those', () => {
  const draft = { ...sampleDraft, description: 'a < b\n<br>\nc', facts: {} }
  expect(handOverWith(zendesk, { url, richText: true }, draft)).toMatchObject({
    href: expect.stringContaining('&tf_description=a%20%26lt%3B%20b%3Cbr%3E%26lt%3Bbr%3E%3Cbr%3Ec'),
  })
})

test('stays within what Zendesk reads, whatever the owner asks for', () => {
  expect(() => handOverWith(zendesk, { url, budget: 2049 })).toThrow('expected 2048 characters at most')
  const long = { ...sampleDraft, description: '登录'.repeat(500), facts: {} }
  expect(handOverWith(zendesk, { url }, long)).toMatchObject({
    href: expect.stringMatching(/^.{1960,2000}$/s),
    cuts: [{ part: 'description', kept: 209, removed: 791 }],
  })
})

test('collaborators go by their own parameter', () => {
  const draft = { ...sampleDraft, facts: { copies: 'ann@example.com,bo@example.com' } }
  expect(handOverWith(zendesk, { url, fields: { copies: 'collaborators' } }, draft)).toMatchObject({
    href: expect.stringMatching(/&tf_collaborators=ann%40example\.com%2Cbo%40example\.com$/),
  })
})

test.each(['/hc', '/hc/en-us/requests/new'])('an address with %s is refused: the path is ours', (path) => {
  expect(() => handOverWith(zendesk, { url: `${url}${path}/` })).toThrow(
    `expected the address without ${path}, such as https://acme.zendesk.com`,
  )
})
