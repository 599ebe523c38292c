import { person, type Sample } from '../shared/sample.fixture.ts'

export const samples: Sample[] = [
  {
    form: 'CSV',
    file: 'freshdesk.csv',
    text: `Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Tags,Product,Full name,Email,Contact ID\n77,App crashes on start,Open,Low,Email,Incident,${person.name},Team,2024-05-01 10:11:12,"crash, android",Mobile,${person.name},${person.email},8000123\n`,
    expected: [
      {
        id: '77',
        subject: 'App crashes on start',
        createdAt: '2024-05-01T10:11:12Z',
        tags: ['crash', 'android'],
        status: 'open',
        product: 'Mobile',
        isMachineMade: false,
      },
    ],
  },
  {
    form: 'CSV',
    file: 'freshservice.csv',
    text: `Ticket Id,Subject,Status,Requester Name,Created Time,Category,Item,Description\nINC-5,No mail,Closed,${person.name},2024-05-01 10:11:12,Mail,,<p>Nothing <b>arrives</b></p>\n`,
    expected: [
      {
        id: 'INC-5',
        subject: 'No mail',
        description: 'Nothing arrives',
        createdAt: '2024-05-01T10:11:12Z',
        tags: [],
        status: 'closed',
        product: 'Mail',
        isMachineMade: false,
      },
    ],
  },
  {
    form: 'API',
    file: 'freshdesk.json',
    text: JSON.stringify([
      {
        id: 20,
        subject: 'Support needed',
        description: '<div>Details about <i>the</i> issue</div>',
        description_text: 'Details about the issue',
        status: 4,
        source: 2,
        created_at: '2025-08-24T11:56:51Z',
        tags: [],
        fr_escalated: false,
        spam: false,
        requester_id: 129,
        email: person.email,
        type: null,
      },
      { id: 21, subject: 'Buy now', created_at: '2025-08-24T11:56:51Z', spam: true, status: 2 },
    ]),
    expected: [
      {
        id: '20',
        subject: 'Support needed',
        description: 'Details about the issue',
        createdAt: '2025-08-24T11:56:51Z',
        tags: [],
        status: 'resolved',
        isMachineMade: false,
      },
    ],
    skipped: { deleted: 1 },
  },
]
