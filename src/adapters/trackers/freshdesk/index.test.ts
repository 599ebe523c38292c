import { expect, test } from 'vitest'
import { handOverWith } from '../../shared/prefill.fixture.ts'
import { freshdesk } from './index.ts'

const url = 'https://acme.freshdesk.com'

test('the portal cannot be filled in: the link carries nothing and says so', () => {
  expect(handOverWith(freshdesk, { url, ticketForm: 'billing' })).toEqual({
    kind: 'copy',
    href: 'https://acme.freshdesk.com/support/tickets/new?ticket_form=billing',
    dropped: ['subject', 'description', 'product', 'version', 'severity', 'email'],
    cuts: [],
  })
})

test('with an address for tickets, the text travels by e-mail', () => {
  expect(handOverWith(freshdesk, { url, email: 'support@acme.freshdesk.com' })).toMatchObject({
    kind: 'link',
    href: 'mailto:support@acme.freshdesk.com?subject=VPN%20drops%20%26%20reconnects&body=Since%202.1.%0D%0AEvery%205%20min',
  })
})
