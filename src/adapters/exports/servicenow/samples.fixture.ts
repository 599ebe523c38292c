import { person, type Sample } from '../shared/sample.fixture.ts'

const expected = {
  id: 'INC0010023',
  subject: 'Cannot print',
  description: 'Since Monday.',
  createdAt: '2024-02-03T04:05:06Z',
  tags: [],
  status: 'in progress',
  product: 'hardware',
  isMachineMade: false,
}

export const samples: Sample[] = [
  {
    form: 'CSV of a list, with names or with labels',
    file: 'names.csv',
    text: `"number","caller_id","short_description","description","opened_at","state","category"\r\n"INC0010023","${person.name}","Cannot print","Since Monday.","2024-02-03 04:05:06","2","hardware"\r\n`,
    expected: [expected],
  },
  {
    form: 'CSV of a list, with names or with labels',
    file: 'labels.csv',
    text: `Number,Caller,Short description,Description,Opened,State,Category,Assigned to\nINC0010023,${person.name},Cannot print,Since Monday.,2024-02-03 04:05:06,In Progress,hardware,${person.name}\n`,
    expected: [expected],
  },
  {
    form: 'Table API, or a list as JSON',
    file: 'result.json',
    text: JSON.stringify({
      result: [
        {
          sys_id: '9d385017c611228701d22104cc95c371',
          number: { display_value: 'INC0010023', value: 'INC0010023' },
          short_description: { display_value: 'Cannot print', value: 'Cannot print' },
          description: { display_value: 'Since Monday.', value: 'Since Monday.' },
          opened_at: { display_value: '2024-02-03 04:05:06', value: '2024-02-03 04:05:06' },
          state: { display_value: 'In Progress', value: '2' },
          category: { display_value: 'hardware', value: 'hardware' },
          caller_id: { display_value: person.name, link: 'https://acme.example/api/now/table/sys_user/1' },
        },
      ],
    }),
    expected: [expected],
  },
  {
    form: 'Table API, or a list as JSON',
    file: 'records.json',
    text: JSON.stringify({
      records: [
        {
          number: 'INC0010023',
          short_description: 'Cannot print',
          description: 'Since Monday.',
          sys_created_on: '2024-02-03 04:05:06',
          opened_by: person.name,
          state: '2',
          category: '',
          subcategory: 'hardware',
        },
      ],
    }),
    expected: [expected],
  },
]
