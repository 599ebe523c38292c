import { person, type Sample } from '../shared/sample.fixture.ts'

const ticket = {
  id: 35436,
  external_id: 'ahg35h3jh',
  created_at: '2024-07-20T22:55:29Z',
  subject: 'Help, my printer is on fire!',
  raw_subject: '{{dc.printer_on_fire}}',
  description: `The fire is very colorful.\n\nOn Mon, Jul 20, 2024 at 10:55 PM, ${person.name} <${person.email}> wrote:\n> It burns`,
  tags: ['enterprise', 'other_tag'],
  status: 'open',
  requester_id: 20978392,
  via: { channel: 'web', source: { from: { name: person.name, address: person.email } } },
  custom_fields: [{ id: 27642, value: person.account }],
}
const expected = {
  id: '35436',
  subject: 'Help, my printer is on fire!',
  description: 'The fire is very colorful.',
  createdAt: '2024-07-20T22:55:29Z',
  tags: ['enterprise', 'other_tag'],
  status: 'open',
  isMachineMade: false,
}
const gone = { ...ticket, id: 2, status: 'deleted' }

export const samples: Sample[] = [
  {
    form: 'JSON export or API',
    file: 'zendesk.ndjson',
    text: `${JSON.stringify(ticket)}\n${JSON.stringify(gone)}\n`,
    expected: [expected],
    skipped: { deleted: 1 },
  },
  {
    form: 'JSON export or API',
    file: 'array.json',
    text: JSON.stringify([ticket, gone], null, 2),
    expected: [expected],
    skipped: { deleted: 1 },
  },
  {
    form: 'JSON export or API',
    file: 'page.json',
    text: JSON.stringify({ tickets: [ticket], after_url: 'https://acme.example/next', end_of_stream: true }),
    expected: [expected],
  },
  {
    form: 'CSV',
    file: 'zendesk.csv',
    text: `ID,Requester,Requester email,Subject,Tags,Status,Created at,Brand,Group\n9,${person.name},${person.email},Cannot sign in,sso login,Solved,2024-07-20 22:55:29 UTC,Acme,${person.name}\n`,
    expected: [
      {
        id: '9',
        subject: 'Cannot sign in',
        createdAt: '2024-07-20T22:55:29Z',
        tags: ['sso', 'login'],
        status: 'solved',
        product: 'Acme',
        isMachineMade: false,
      },
    ],
  },
]
