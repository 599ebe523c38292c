import { person, type Sample } from '../shared/sample.fixture.ts'

export const samples: Sample[] = [
  {
    form: 'API',
    file: 'incidents.json',
    text: JSON.stringify([
      {
        id: 1_234_567,
        number: 42,
        name: 'Printer offline',
        description: '<p>The printer on floor&nbsp;2</p><p>Thanks,<br>Petra</p>',
        state: 'New',
        category: { id: 1, name: 'Hardware' },
        subcategory: { id: 2, name: 'Printer' },
        requester: { name: person.name, email: person.email },
        assignee: { name: person.name },
        created_at: '2024-06-07T08:09:10.000-05:00',
        number_of_comments: 0,
        is_service_request: false,
        origin: 'portal',
      },
    ]),
    expected: [
      {
        id: '42',
        subject: 'Printer offline',
        description: 'The printer on floor 2',
        createdAt: '2024-06-07T13:09:10Z',
        tags: [],
        status: 'new',
        product: 'Hardware',
        isMachineMade: false,
      },
    ],
  },
]
