import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ticketExports } from '../../adapters/exports/index.ts'
import type { TicketExport } from '../../core/tickets/ticket-export.ts'
import { readFiles } from './read-text.fixture.ts'
import { readTickets } from './read-tickets.ts'

const exports = Object.values<TicketExport>(ticketExports)
const zendesk = 'ID,Subject,Status,Created at,Tags\n'
const row = (id: number, subject = 'It fails', more = 'Open,2026-01-02,'): string => `${id},${subject},${more}\n`

describe('what is wrong is told in one line, without what stands in a cell, and the good rows count:', () => {
  test.each([
    ['a file that is empty', '', 0, ['x This file is empty. Export it anew.']],
    [
      'a workbook',
      'PK\x03\x04\x14\0\x06\0',
      0,
      ['x This file is a workbook or a ZIP archive. Save the sheet as CSV, or unpack the archive.'],
    ],
    ['a file of blank lines', '\n\n', 0, ['x This file has no row. Export it anew.']],
    [
      'columns of nobody',
      'a,b\nc,d\n',
      0,
      [
        'x:1 This is no export that is known: Jira and Jira Service Management (CSV of the issue navigator) lacks "Issue key", "Summary"; Zendesk (CSV) lacks "ID", "Subject", "Created at"; Freshdesk and Freshservice (CSV) lacks "Ticket ID", "Subject", "Created time". Export the missing columns, name them in an alias file (--headers), or say which column is what (--mapping, or --from csv for usual names).',
      ],
    ],
    [
      'a column that is nearly right',
      'Isue key,Summary\nA-1,x\n',
      0,
      [
        expect.stringContaining(
          'Jira and Jira Service Management (CSV of the issue navigator) lacks "Issue key" ("Isue key" is near)',
        ),
      ],
    ],
    ['keys of nobody', '[{"a":1}]', 0, [expect.stringMatching(/^x:1 This is no export that is known: .* lacks "/)]],
    [
      'a row without an id',
      `${zendesk}${row(1)},secret words,Open,2026-01-02,\n${row(3)}`,
      2,
      ['x:3 Row 3, column "ID", is empty. Export the field, or remove the row.'],
    ],
    [
      'a NUL',
      `${zendesk}${row(1, 'sec\0ret')}${row(2)}`,
      1,
      ['x:2 Row 2, column "Subject", holds a NUL, which no text has. Export the file anew, as UTF-8.'],
    ],
    [
      'a ragged row',
      `${zendesk}${row(1)}2,secret,words,Open,2026-01-02,tag\n${row(3)}`,
      2,
      [
        'x:3 Row 3 has 6 cells where the header has 5. Quote cells that hold separators, quotes or line breaks, or export the file anew.',
      ],
    ],
    [
      'a quote that is never closed',
      `${zendesk}${row(1)}2,"secret,Open,2026-01-02,\n${row(3)}`,
      2,
      ['x:3 Row 3 opens a quote that is never closed. Double the quotes within a cell, or export the file anew.'],
    ],
    [
      'dates that could be read in two ways',
      `${zendesk}${row(1, 'a', 'Open,3/4/2026,')}${row(2, 'b', 'Open,5/6/2026,')}`,
      2,
      [
        'x The dates of 2 tickets, the first in row 2, could be read in several ways or in none: they count as undated. Give the format with --date-format, such as "d/M/yyyy H:mm".',
      ],
    ],
    [
      'a line that is no JSON',
      '{"iid":1,"title":"a","created_at":null}\n{"iid":2,"title":"sec\n{"iid":3,"title":"c","created_at":null}\n',
      2,
      ['x:2 Row 2 is not JSON. Correct the line, or export the file anew.'],
    ],
    [
      'an array that breaks off',
      '[{"iid":1,"title":"a","created_at":null},{"iid":2,"title":"secr',
      1,
      ['x:1 Row 2 breaks off: the file ends within it. Export the file anew.'],
    ],
    [
      'an array that is broken',
      '[{"iid":1,"title":"a","created_at":null},\n{"iid":2,,"title":"secret"},{"iid":3,"title":"c"}]',
      1,
      [expect.stringMatching(/^x:\d Row 2 is not JSON: nothing behind it can be read\. Export the file anew\.$/)],
    ],
    [
      'a key of the wrong type',
      '[{"iid":1,"title":"a","created_at":null},{"iid":2,"title":["secret"],"created_at":null}]',
      1,
      ['x:1 Row 2, column "title", is not a string. Export the record anew.'],
    ],
    [
      'XML that is not well formed',
      '<posts><row Id="1" PostTypeId="1" Title="a"/><row Id="2" PostTypeId="1" Title="sec\u0001ret"/><row Id="3" PostTypeId="1" Title="c"/></posts>',
      2,
      ['x:1 Row 2 is not well-formed XML: what follows may be lost. Correct it, or export the file anew.'],
    ],
    [
      'what is no export of the one named',
      '{"iid":1,"title":"a","created_at":null}',
      0,
      [
        'x:1 This is no export of zendesk: Zendesk (JSON export or API) lacks "id" ("iid" is near), "subject", "raw_subject". Export the missing columns, name them in an alias file (--headers), or say which column is what (--mapping, or --from csv for usual names).',
      ],
      'zendesk',
    ],
  ] as const)('%s', async (_, text, good, expected, from?: string) => {
    const { tickets, told, summary } = await readFiles({ x: text }, { exports, from })
    expect(told).toEqual(expected)
    expect(tickets.length).toBe(good)
    expect(summary.rows).toBe(good + summary.bad)
    expect(JSON.stringify(told)).not.toContain('secr')
  })

  test('a file that is not there, a folder, and one that is packed and damaged', async () => {
    const packed = gzipSync(zendesk + row(1).repeat(5000))
    const { told } = await readFiles({ 'a.csv.gz': packed.subarray(0, packed.length - 20) }, { exports })
    expect(told).toEqual([
      'a.csv.gz This file cannot be read: it breaks off within what is packed; the rows before are counted. Fetch it anew.',
    ])
    const reading = readTickets(['/nowhere/x.csv', import.meta.dirname], { exports })
    expect(await Array.fromAsync(reading.tickets)).toEqual([])
    expect(reading.summary().findings.map(({ message }) => message)).toEqual([
      'This file cannot be read: there is none.',
      'This file cannot be read: it is a folder.',
    ])
  })

  test('of many bad rows, twenty are told and the others counted', async () => {
    const { told, summary } = await readFiles({ x: zendesk + row(1) + '1,2,3\n'.repeat(30) }, { exports })
    expect([told.length, told.at(-1), summary.bad]).toEqual([
      21,
      'x 10 more of its rows cannot be read. Export the file anew.',
      30,
    ])
  })

  test('a file in Latin-1 is read, and said to be', async () => {
    const { tickets, told } = await readFiles(
      { x: Buffer.from(zendesk + row(1, 'Größe falsch'), 'latin1') },
      { exports },
    )
    expect(tickets.map(({ subject }) => subject)).toEqual(['Größe falsch'])
    expect(told).toEqual([
      'x This file is not UTF-8 and does not say what it is: it was read as windows-1252. Give the encoding if letters are wrong, or export as UTF-8.',
    ])
  })
})

test.each([
  ['packed', 'x.csv.gz', gzipSync(zendesk + row(1))],
  ['in UTF-16', 'x.csv', Buffer.from(`\ufeff${zendesk}${row(1)}`, 'utf16le')],
  ['with semicolons', 'x.csv', (zendesk + row(1)).replaceAll(',', ';')],
])('a file %s is read', async (_, name, content) => {
  const { tickets, told } = await readFiles({ [name]: content }, { exports })
  expect([tickets.map(({ id }) => id), told]).toEqual([['1'], []])
})

describe('what counts is chosen:', () => {
  const text =
    `${zendesk}` +
    `1,a,Open,2026-01-31,vpn\n2,b,Closed,2026-02-01,vpn beta\n3,c,open,2026-02-28T23:59:59Z,\n4,d,Open,2026-03-01,vpn\n5,e,Open,,VPN\n1,again,Open,2026-01-31,\n`
  test.each([
    ['all', {}, ['1', '2', '3', '4', '5'], {}],
    [
      'a window of dates, its end not included',
      { since: '2026-02-01', until: '2026-03-01' },
      ['2', '3'],
      { 'outside-window': 3, undated: 1 },
    ],
    ['a status', { statuses: { include: ['OPEN'] } }, ['1', '3', '4', '5'], { status: 1 }],
    ['no status', { statuses: { exclude: ['closed'] } }, ['1', '3', '4', '5'], { status: 1 }],
    ['a tag', { tags: { include: ['vpn'] } }, ['1', '2', '4', '5'], { tag: 2 }],
    ['a tag without another', { tags: { include: ['vpn'], exclude: ['Beta'] } }, ['1', '4', '5'], { tag: 3 }],
    ['a system', { sources: { exclude: ['zendesk'] } }, [], { source: 6 }],
  ] as const)('%s', async (_, options, ids, skipped) => {
    const { tickets, summary } = await readFiles({ x: text }, { exports, ...options })
    expect(tickets.map(({ id }) => id)).toEqual(ids)
    expect(summary.skipped).toEqual(skipped)
  })

  test('a ticket that another file has already counts once', async () => {
    const { tickets, summary } = await readFiles({ x: text, y: zendesk + row(1) + row(9) }, { exports })
    expect(tickets.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5', '9'])
    expect(summary).toMatchObject({ duplicates: 2, rows: 8, tickets: 6 })
  })

  test('what machines write is set apart, by what is known and by patterns of one’s own', async () => {
    const subjects = [
      '[FIRING:1] HighLatency',
      'Automatic reply: VPN',
      'Undeliverable: VPN',
      'Robot says hello',
      'How do I stop alerts?',
    ]
    const { tickets, summary } = await readFiles(
      { x: zendesk + subjects.map((subject, index) => row(index, subject)).join('') },
      { exports, machinePatterns: [/^robot/i] },
    )
    expect(tickets.map(({ isMachineMade }) => isMachineMade)).toEqual([true, true, true, true, false])
    expect(summary.machineMade).toBe(4)
  })

  test('dates are read by their format and zone', async () => {
    const written = zendesk + row(1, 'a', 'Open,3/4/2026 14:05,')
    const { tickets, told } = await readFiles(
      { x: written },
      { exports, dateFormat: 'd/M/yyyy H:mm', timeZone: 'Europe/Berlin' },
    )
    expect([tickets.map(({ createdAt }) => createdAt), told]).toEqual([['2026-04-03T12:05:00Z'], []])
  })

  test('what is confidential counts if asked for', async () => {
    const { tickets } = await readFiles(
      { x: '[{"iid":1,"title":"a","created_at":null,"confidential":true}]' },
      { exports, includesConfidential: true },
    )
    expect(tickets.map(({ id }) => id)).toEqual(['1'])
  })

  test('headers in another language are brought to those that are known', async () => {
    const aliases = new Map([
      ['vorgangsschlüssel', 'Issue key'],
      ['zusammenfassung', 'Summary'],
      ['status', 'Status'],
    ])
    const { tickets } = await readFiles(
      { x: 'Zusammenfassung;VORGANGSSCHLÜSSEL;Status\nDrucker;A-1;Offen\n' },
      { exports, aliases },
    )
    expect(tickets).toMatchObject([{ source: 'jira', id: 'A-1', subject: 'Drucker', status: 'offen' }])
  })
})

test('progress counts every byte on the disk', async () => {
  const content = gzipSync(zendesk + row(1).repeat(1000))
  let bytes = 0
  await readFiles({ 'x.gz': content }, { exports, onProgress: (read) => (bytes += read) })
  expect(bytes).toBe(content.length)
})
