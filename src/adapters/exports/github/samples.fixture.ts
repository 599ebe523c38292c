import { person, type Sample } from '../shared/sample.fixture.ts'

const issue = {
  number: 7,
  title: 'Build fails on Windows',
  body: '<!-- Before you write -->\n### What happens\n\nSee [the log](https://acme.example/log): `exit 1`\n\n![](x.png)',
  labels: [{ name: 'bug', color: 'f00' }],
}
const expected = {
  subject: 'Build fails on Windows',
  description: 'What happens See the log: exit 1',
  createdAt: '2024-01-02T03:04:05Z',
  tags: ['bug'],
  status: 'open',
  product: 'app',
  isMachineMade: false,
}

export const samples: Sample[] = [
  {
    form: 'REST API',
    file: 'pages.json',
    text: [
      [
        {
          ...issue,
          url: 'https://api.github.com/repos/acme/app/issues/7',
          repository_url: 'https://api.github.com/repos/acme/app',
          html_url: 'https://github.com/acme/app/issues/7',
          created_at: '2024-01-02T03:04:05Z',
          state: 'open',
          user: { login: person.account, type: 'User' },
          assignee: { login: person.account },
        },
      ],
      [
        {
          ...issue,
          number: 8,
          repository_url: 'https://api.github.com/repos/acme/app',
          html_url: 'https://github.com/acme/app/pull/8',
          created_at: '2024-01-02T03:04:05Z',
          state: 'open',
          pull_request: { url: 'https://api.github.com/repos/acme/app/pulls/8' },
        },
      ],
    ]
      .map((page) => JSON.stringify(page))
      .join(''),
    expected: [{ id: 'acme/app#7', ...expected }],
    skipped: { 'pull-request': 1 },
  },
  {
    form: '`gh issue list --json`',
    file: 'gh.json',
    text: JSON.stringify([
      {
        ...issue,
        author: { login: person.account, name: person.name, is_bot: false },
        createdAt: '2024-01-02T03:04:05Z',
        state: 'OPEN',
        stateReason: '',
        url: 'https://github.com/acme/app/issues/7',
      },
    ]),
    expected: [{ id: 'acme/app#7', ...expected }],
  },
]
