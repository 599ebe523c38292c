import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ticket } from '../domain/ticket.ts'
import type { KnownGroup } from './group-ids.ts'
import { type Grouping, TicketGrouper } from './group-tickets.ts'

const questions = [
  ['How do I reset my password?', 'how to reset my password', 'Password reset does not work', 'I forgot my password'],
  ['Invoice is missing', 'Where is my invoice?', 'I cannot find the invoice of May', 'no invoice received'],
  ['The printer prints blank pages', 'Printer prints only blank pages', 'blank pages out of the printer'],
]

/** Tickets of three questions, each wording several times; some say more. */
function toTickets(times: number): Ticket[] {
  return questions.flatMap((wordings, number) =>
    wordings.flatMap((subject, wording) =>
      Array.from(
        { length: times },
        (_, index): Ticket => ({
          source: 'test',
          id: `${number}-${wording}-${index}`,
          subject,
          createdAt: `2026-0${(index % 3) + 1}-1${index % 10}`,
          product: number === 2 ? 'Printers' : 'Portal',
          tags: [],
          isMachineMade: false,
        }),
      ),
    ),
  )
}

function group(tickets: readonly Ticket[], known: readonly KnownGroup[] = [], k = 5): Grouping {
  const grouper = new TicketGrouper()
  for (const ticket of tickets) grouper.add(ticket)
  return grouper.group({ k, seed: 1, known })
}

const { groupOf: _, ...usual } = group(toTickets(6))

test('tickets that share their words are in one group, and every wording that is shown is one of theirs', () => {
  const { groups, tickets, ungrouped } = group(toTickets(6))
  expect([tickets, ungrouped]).toEqual([66, 0])
  const all = questions.flat()
  for (const { wordings } of groups) for (const wording of wordings) expect(all).toContain(wording)
  const groupOf = (subject: string) => groups.findIndex(({ wordings }) => wordings.includes(subject))
  expect(groupOf('The printer prints blank pages')).toBe(groupOf('Printer prints only blank pages'))
  expect(groupOf('How do I reset my password?')).not.toBe(groupOf('Where is my invoice?'))
})

test('counts months and products of at least k tickets, and says from when to when', () => {
  const { groups, from, to, months, products } = usual
  expect([from, to]).toEqual(['2026-01-10', '2026-03-15'])
  expect([...months]).toEqual([
    ['2026-01', 22],
    ['2026-02', 22],
    ['2026-03', 22],
  ])
  expect([...products]).toEqual([
    ['Portal', 48],
    ['Printers', 18],
  ])
  for (const { products, months } of groups)
    for (const count of [...products.values(), ...months.values()]) expect(count).toBeGreaterThanOrEqual(5)
})

test('the order in which tickets come changes nothing', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(toTickets(6), { minLength: 66 }), (tickets) => {
      const { groupOf: _, ...shuffled } = group(tickets)
      expect(shuffled).toEqual(usual)
    }),
    { numRuns: 10, seed: 1 },
  )
})

test('a group keeps the id that an earlier run gave it, whatever it is called now', () => {
  const known = [{ id: 'printing', wordings: ['printer prints blank pages'] }]
  const ids = group(toTickets(7), known).groups.map(({ id }) => id)
  expect(ids).toContain('printing')
  const others = usual.groups.filter(({ wordings }) => !wordings.some((wording) => /blank/i.test(wording)))
  for (const { id } of others) expect(ids).toContain(id)
})

test('a group that shares only small words with an earlier one is another', () => {
  const known = [
    { id: 'passport', wordings: ['How do I renew my passport?'] },
    { id: 'resetting', wordings: ['How can I reset the password?'] },
  ]
  const groups = group(toTickets(6), known).groups
  const idOf = (wording: string) => groups.find(({ wordings }) => wordings.includes(wording))?.id
  expect(groups.map(({ id }) => id)).not.toContain('passport')
  expect(idOf('How do I reset my password?')).toBe('resetting')
})

test('what machines wrote is counted apart', () => {
  const machine = { ...(toTickets(1)[0] as Ticket), isMachineMade: true }
  expect(group([...toTickets(6), machine, machine]).machineMade).toBe(2)
  expect(group([...toTickets(6), machine]).tickets).toBe(66)
})

test.each([
  ['no ticket', []],
  ['one', toTickets(1).slice(0, 1)],
  ['tickets without a word', toTickets(6).map((ticket) => ({ ...ticket, subject: '!?' }))],
])('%s makes no group', (_, tickets) => {
  expect(group(tickets).groups).toEqual([])
})

test('nothing that fewer than k tickets share is in what may be shown, wherever it was planted', () => {
  const token = fc.stringMatching(/^[a-z]{4}[0-9]{4}$/)
  const place = fc.constantFrom('start', 'end', 'product', 'tier', 'alone')
  fc.assert(
    fc.property(fc.array(fc.tuple(token, place), { minLength: 1, maxLength: 12 }), (planted) => {
      const tickets = toTickets(6)
      const seen = new Map<string, number>()
      for (const [index, [secret, at]] of planted.entries()) {
        const ticket = tickets[(index * 7) % tickets.length] as Ticket
        seen.set(secret, (seen.get(secret) ?? 0) + 1)
        if (at === 'start') ticket.subject = `${secret} ${ticket.subject}`
        if (at === 'end') ticket.subject = `${ticket.subject} ${secret}`
        if (at === 'product') ticket.product = secret
        if (at === 'tier') ticket.tier = secret
        if (at === 'alone') ticket.subject = secret
      }
      const { groups, products, tiers } = group(tickets)
      const shown = JSON.stringify([
        groups.map(({ asked: _, ...group }) => ({ ...group, products: [...group.products], tiers: [...group.tiers] })),
        [...products],
        [...tiers],
      ])
      for (const [secret, count] of seen) if (count < 5) expect(shown).not.toContain(secret)
    }),
    { numRuns: 25, seed: 1 },
  )
})
