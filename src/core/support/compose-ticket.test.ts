import { expect, test } from 'vitest'
import { composeTicket } from './compose-ticket.ts'

const words = { evidence: 'Before this ticket' }

test('the description tells the details, every fact in words, and what was tried', () => {
  const draft = composeTicket(
    {
      subject: 'VPN drops',
      details: 'Since 2.1.\n',
      facts: [
        { name: 'product', label: 'Product', value: 'vpn', text: 'Acme VPN' },
        { name: 'version', label: 'Version', value: ' ', text: ' ' },
        { name: 'log', label: 'Log', value: 'a\nb\n', text: 'a\nb\n' },
      ],
      evidence: [
        { label: 'Searched', values: ['vpn drops', 'vpn disconnect'] },
        { label: 'Opened', values: [] },
        { label: 'Page', values: ['/help/'] },
      ],
    },
    words,
  )
  expect(draft).toEqual({
    subject: 'VPN drops',
    description: `Since 2.1.

Product: Acme VPN
Log:
a
b

Before this ticket:
Searched:
- vpn drops
- vpn disconnect
Page: /help/`,
    facts: { product: 'vpn', log: 'a\nb\n' },
    closing: draft.description.slice('Since 2.1.\n\n'.length),
  })
})

test('nothing but a subject is nothing but a subject', () => {
  expect(composeTicket({ subject: 'Help', details: '', facts: [], evidence: [] }, words)).toEqual({
    subject: 'Help',
    description: '',
    facts: {},
  })
})

test('who the visitor is goes to fields, never into the text, which others may read', () => {
  const email = { name: 'email', label: 'E-mail', value: 'ann@example.com', text: 'ann@example.com', isPrivate: true }
  const draft = composeTicket({ subject: 'Help', details: 'It stops.', facts: [email], evidence: [] }, words)
  expect(draft).toEqual({
    subject: 'Help',
    description: 'It stops.',
    facts: { email: 'ann@example.com' },
    untold: ['email'],
  })
})
