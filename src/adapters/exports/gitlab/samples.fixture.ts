import { person, type Sample } from '../shared/sample.fixture.ts'

const expected = {
  id: 'acme/app#5',
  subject: 'Login loops',
  description: 'After SSO',
  createdAt: '2024-01-02T03:04:05Z',
  tags: ['bug', 'sso'],
  status: 'open',
  isMachineMade: false,
}

export const samples: Sample[] = [
  {
    form: 'CSV',
    file: 'gitlab.csv',
    text: [
      'Title,Description,Issue ID,URL,State,Author,Author Username,Assignee,Assignee Username,Confidential,Locked,Due Date,Created At (UTC),Updated At (UTC),Milestone,Labels',
      `Login loops,**After SSO**,5,https://gitlab.com/acme/app/-/issues/5,Open,${person.name},${person.account},,,No,No,,2024-01-02 03:04:05,2024-01-02 03:04:05,,"bug,sso"`,
      `Salary of ${person.name},,6,https://gitlab.com/acme/app/-/issues/6,Open,${person.name},${person.account},,,Yes,No,,2024-01-02 03:04:05,2024-01-02 03:04:05,,`,
    ].join('\n'),
    expected: [expected],
    skipped: { confidential: 1 },
  },
  {
    form: 'API',
    file: 'gitlab.json',
    text: JSON.stringify([
      {
        id: 84,
        iid: 5,
        project_id: 4,
        title: 'Login loops',
        description: 'After SSO',
        state: 'opened',
        created_at: '2024-01-02T03:04:05.000Z',
        labels: ['bug', 'sso'],
        author: { name: person.name, username: person.account },
        confidential: false,
        web_url: 'https://gitlab.com/acme/app/-/issues/5',
      },
      { iid: 6, title: 'Secret', created_at: '2024-01-02T03:04:05.000Z', labels: [], confidential: true },
    ]),
    expected: [expected],
    skipped: { confidential: 1 },
  },
]
