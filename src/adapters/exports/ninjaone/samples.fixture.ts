import { person, type Sample } from '../shared/sample.fixture.ts'

export const samples: Sample[] = [
  {
    form: 'API, tickets of a board',
    file: 'board.json',
    text: JSON.stringify({
      data: [
        {
          id: 1004,
          summary: 'Outlook asks for a password',
          description: 'Every morning.',
          createTime: 1_706_000_000.123,
          tags: ['mail'],
          status: { name: 'OPEN', displayName: 'Open', statusId: 2 },
          ticketForm: 'Default',
          organization: person.company,
          requester: person.name,
          assignedAppUser: person.email,
          type: 'PROBLEM',
        },
      ],
      metadata: { lastCursorId: 1 },
    }),
    expected: [
      {
        id: '1004',
        subject: 'Outlook asks for a password',
        description: 'Every morning.',
        createdAt: '2024-01-23T08:53:20Z',
        tags: ['mail'],
        status: 'open',
        product: 'Default',
        isMachineMade: false,
      },
    ],
  },
]
