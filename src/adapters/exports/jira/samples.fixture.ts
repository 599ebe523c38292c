import { person, type Sample } from '../shared/sample.fixture.ts'

export const samples: Sample[] = [
  {
    form: 'CSV of the issue navigator',
    file: 'jira.csv',
    text: [
      '\ufeffSummary,Issue key,Issue id,Issue Type,Status,Project lead,Assignee,Reporter,Creator,Created,Components,Components,Labels,Labels,Description,Comment,Comment',
      `"VPN drops, again",SUP-12,10012,Bug,Waiting for support,${person.name},${person.account},${person.name},${person.account},12/Mar/24 9:41 AM,VPN,Network,vpn,windows,"h1. Since the update\r\n[~${person.account}] said *restart* {code:java}x(){code}\r\n\r\nRegards\r\n${person.name}",12/Mar/24;${person.account};seen,,wider`,
      `No printer,SUP-13,10013,Task,Done,,,${person.name},,2/Apr/24 12:05 PM,,,,,,,`,
    ].join('\r\n'),
    expected: [
      {
        id: 'SUP-12',
        subject: 'VPN drops, again',
        description: 'Since the update [name] said restart x()',
        createdAt: '2024-03-12T09:41:00Z',
        tags: ['vpn', 'windows'],
        status: 'waiting for support',
        product: 'VPN',
        isMachineMade: false,
      },
      {
        id: 'SUP-13',
        subject: 'No printer',
        createdAt: '2024-04-02T12:05:00Z',
        tags: [],
        status: 'done',
        isMachineMade: false,
      },
    ],
  },
  {
    form: 'REST API, search',
    file: 'jira.json',
    text: JSON.stringify({
      isLast: true,
      issues: [
        {
          id: '10012',
          key: 'SUP-12',
          fields: {
            summary: 'VPN drops',
            description: {
              type: 'doc',
              version: 1,
              content: [
                { type: 'paragraph', content: [{ type: 'text', text: 'Since the update.' }] },
                {
                  type: 'blockquote',
                  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'an old answer' }] }],
                },
                {
                  type: 'paragraph',
                  content: [
                    { type: 'mention', attrs: { text: `@${person.name}` } },
                    { type: 'text', text: ' knows.' },
                  ],
                },
              ],
            },
            created: '2024-03-12T09:41:00.000+0100',
            labels: ['vpn'],
            status: { name: 'Open' },
            components: [{ id: '1', name: 'VPN' }],
            reporter: { displayName: person.name, emailAddress: person.email },
          },
        },
        { key: 'SUP-13', fields: { summary: 'No printer', description: 'bq. quoted\nIt is {{off}}', status: null } },
      ],
    }),
    expected: [
      {
        id: 'SUP-12',
        subject: 'VPN drops',
        description: 'Since the update. [name] knows.',
        createdAt: '2024-03-12T08:41:00Z',
        tags: ['vpn'],
        status: 'open',
        product: 'VPN',
        isMachineMade: false,
      },
      { id: 'SUP-13', subject: 'No printer', description: 'quoted It is off', tags: [], isMachineMade: false },
    ],
  },
  {
    form: 'REST API of Jira Service Management, requests',
    file: 'requests.json',
    text: JSON.stringify({
      size: 1,
      values: [
        {
          issueId: '107001',
          issueKey: 'HELP-1',
          reporter: { name: person.account, displayName: person.name, emailAddress: person.email },
          createdDate: { iso8601: '2025-10-08T14:42:00+0700', epochMillis: 1_759_909_320_000 },
          currentStatus: { status: 'Waiting for Support' },
          requestFieldValues: [
            { fieldId: 'summary', label: 'What do you need?', value: 'Request JIRA help via REST' },
            { fieldId: 'description', label: 'Why do you need this?', value: 'I need a *new* mouse' },
            { fieldId: 'labels', value: ['hardware'] },
          ],
        },
      ],
    }),
    expected: [
      {
        id: 'HELP-1',
        subject: 'Request JIRA help via REST',
        description: 'I need a new mouse',
        createdAt: '2025-10-08T07:42:00Z',
        tags: ['hardware'],
        status: 'waiting for support',
        isMachineMade: false,
      },
    ],
  },
]
