import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLong, rounds } from '../../../tests/build/support/rounds.ts'
import { ticketExports } from '../../adapters/exports/index.ts'
import { kinds, type Planted } from '../../core/sensitive/corpus.fixture.ts'
import type { TicketExport } from '../../core/tickets/ticket-export.ts'
import { readFiles } from './read-text.fixture.ts'

const exports = Object.values<TicketExport>(ticketExports)

const planted = rounds(100, 1000)
const tickets = rounds(1000, 100_000)

type Thing = Planted & { isLabel: boolean }

/** What tells by itself what it is, and so may be no label either. */
const labels = new Set(['e-mail', 'phone', 'card', 'IBAN', 'public IP address', 'JSON Web Token', 'GitHub token'])

/** People’s names with what introduces them, links that name somebody, numbers of customers, which no count comes near. */
const first = fc.constantFrom('Petronella', 'Xaverius', 'Zdeněk', 'Ngozi', 'Aoife', 'Björk')
const last = fc
  .tuple(
    fc.constantFrom('Quill', 'Ferrers', 'Okonjo', 'Hrabal', 'Vogelsang'),
    fc.constantFrom('stone', 'mann', 'ova', 'son'),
  )
  .map((parts) => parts.join(''))
const person = fc.tuple(first, last).map((parts) => parts.join(' '))
const more: fc.Arbitrary<Planted>[] = [
  person.map((value) => ({ value, text: `Hi ${value}, it fails again.` })),
  person.map((value) => ({ value, text: `It fails again.\n\nKind regards,\n${value}\nHead of nothing` })),
  person.map((value) => ({ value, text: `It fails.\n\nOn Tue, 3 Mar 2026 at 10:02, ${value} wrote:\n> no` })),
  person.map((value) => ({ value, text: `My name is ${value} and it fails.` })),
  person.map((value) => ({ value, text: `It fails.\n\nFrom: ${value}\nSent: Monday\nTo: Support\nSubject: it` })),
  person.map((value) => ({ value, text: `Please call Mr. ${value} back.` })),
  last.map((value) => ({ value, text: `see https://acme.tld/users/${value}/profile?x=1` })),
  last.map((value) => ({ value, text: `It writes to C:\\Users\\${value}\\AppData and fails` })),
  fc
    .integer({ min: 300_000, max: 9_999_999 })
    .map((number) => ({ value: String(number), text: `Customer number: ${number}` })),
]

test(`of ${planted} personal things in ${tickets} tickets, none comes out`, { timeout: 300_000 }, async () => {
  const all = [...kinds.map(([, , arbitrary]) => arbitrary), ...more]
  const each = Math.ceil(planted / all.length)
  const things = Array.from({ length: each }, (_, round) =>
    all.map((arbitrary, index) => ({
      ...(fc.sample(arbitrary, { numRuns: 1, seed: 1000 * round + index })[0] as Planted),
      isLabel: labels.has(kinds[index]?.[0] ?? ''),
    })),
  ).flat()
  const step = Math.floor(tickets / things.length)
  const rows = Array.from({ length: tickets }, (_, number) => {
    const thing = number % step === 0 ? things[number / step] : undefined
    return toRow(number, thing, number % 3)
  })
  const csv = [
    'Issue key,Summary,Description,Created,Labels,Labels,Status,Components,Reporter,Reporter email',
    ...rows.map((row) => row.map(quote).join(',')),
  ].join('\n')
  const json = rows.map(([key, summary, description, created, label]) =>
    JSON.stringify({
      id: key,
      subject: summary,
      description: description?.replaceAll('\n', '<br>'),
      created_at: '2026-01-02T03:04:05Z',
      tags: [label],
      via: { channel: 'email' },
      requester: { email: created },
    }),
  )
  const { tickets: read, summary } = await readFiles({ 'a.csv': csv, 'b.ndjson': json.join('\n') }, { exports })
  expect(summary).toMatchObject({ bad: 0, tickets: 2 * tickets })
  const out = JSON.stringify([read, summary])
  const left = things.filter(({ value }) => out.includes(value) || out.includes(JSON.stringify(value).slice(1, -1)))
  expect(left.map(({ text, value }) => ({ value, text }))).toEqual([])
  if (isLong) expect(things.length).toBeGreaterThanOrEqual(1000)
})

function toRow(number: number, thing: Thing | undefined, place: number): string[] {
  const text = thing?.text ?? `The printer on floor ${number % 9} is offline`
  const value = thing?.value ?? 'nobody'
  const subject = place === 0 ? (text.split('\n')[0] ?? '') : 'It fails'
  const description = place === 1 ? `Since today.\n${text}\nPlease help.` : place === 2 ? text : 'Nothing else.'
  return [
    `K-${number}`,
    subject || 'It fails',
    description,
    '2026-01-02',
    thing?.isLabel ? value : 'printer',
    '',
    'Open',
    thing?.isLabel ? value : 'Print',
    value,
    value,
  ]
}

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
