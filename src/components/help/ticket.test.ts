import { expect, test } from 'vitest'
import { en } from '../../core/strings/en.ts'
import type { SupportForm } from '../../views/support-form.ts'
import { emptyState, reduceHelp } from './help-state.ts'
import { toTicket, toVisitor } from './ticket.ts'

const choice = (value: string, label: string) => ({ value, label, meaning: '' })
const form: SupportForm = {
  ways: { targets: [], routes: [], tiers: {}, open: [] },
  tiers: [{ ...choice('tiers/gold', 'Gold'), hours: undefined, targets: {} }],
  severities: [choice('critical', 'Critical')],
  products: [choice('vpn', 'Acme VPN')],
  audiences: [],
  asksAudience: false,
  contacts: ['email'],
  version: '2026-11-20',
  diagnostics: [],
}
const context = {
  form,
  words: en.form,
  page: 'https://help.acme.example/help/',
  about: { href: '/faq/vpn/', title: 'VPN' },
  questions: [{ id: 'log', label: 'The log' }],
}
const written = [
  { type: 'typed', field: 'subject', text: 'VPN drops' },
  { type: 'typed', field: 'details', text: 'Since 2.1.' },
  {
    type: 'searched',
    query: 'VPN drops',
    found: ['a', 'b', 'c'].map((id) => ({ href: `/faq/${id}/`, title: id, topic: '' })),
  },
  { type: 'opened', answer: { href: '/faq/b/', title: 'b', topic: '' } },
  { type: 'rejected', answer: { href: '/faq/c/', title: 'c', topic: '' } },
  {
    type: 'filled',
    facts: { product: 'vpn', version: '2.1', severity: 'critical', tier: 'tiers/gold', log: 'x\ny', email: '' },
  },
] as const

test('the ticket carries what was written, what was chosen in words, and all the evidence', () => {
  const state = written.reduce(reduceHelp, emptyState)
  const ticket = toTicket(state, context)
  expect(ticket).toEqual({
    subject: 'VPN drops',
    description: `Since 2.1.

Product: Acme VPN
Version: 2.1
Severity: Critical
Support tier: Gold
The log:
x
y

Before this ticket:
Searched for: VPN drops
Articles shown: a (https://help.acme.example/faq/a/)
Articles opened: b (https://help.acme.example/faq/b/)
Articles that did not help: c (https://help.acme.example/faq/c/)
Came from: VPN (https://help.acme.example/faq/vpn/)
Page: https://help.acme.example/help/
Articles as of: 2026-11-20`,
    facts: { product: 'vpn', version: '2.1', severity: 'critical', tier: 'tiers/gold', log: 'x\ny' },
    closing: ticket.description.slice('Since 2.1.\n\n'.length),
  })
})

test('a choice that the form does not have is none', () => {
  const state = { ...emptyState, subject: 'a', facts: { product: 'other' } }
  expect(toTicket(state, context).facts).toEqual({})
})

test('what was not chosen is not known of the visitor', () => {
  expect(toVisitor({ facts: { tier: '', severity: 'critical' } })).toEqual({
    tier: undefined,
    severity: 'critical',
    product: undefined,
    audience: undefined,
  })
})
