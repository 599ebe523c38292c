import { person, type Sample } from '../shared/sample.fixture.ts'

export const samples: Sample[] = [
  {
    form: 'Posts.xml of a data dump',
    file: 'Posts.xml',
    text: `<?xml version="1.0" encoding="utf-8"?>
<posts>
  <row Id="1" PostTypeId="1" AcceptedAnswerId="2" CreationDate="2016-08-02T15:39:14.947" Score="8" Body="&lt;p&gt;What does &quot;backprop&quot; mean?&lt;/p&gt;&#xA;" OwnerUserId="8" OwnerDisplayName="${person.name}" Title="What is backprop?" Tags="&lt;neural-networks&gt;&lt;definitions&gt;" />
  <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2016-08-02T15:40:20.623" Body="&lt;p&gt;It is&lt;/p&gt;" OwnerDisplayName="${person.name}" />
</posts>`,
    expected: [
      {
        id: '1',
        subject: 'What is backprop?',
        description: 'What does "backprop" mean?',
        createdAt: '2016-08-02T15:39:14Z',
        tags: ['neural-networks', 'definitions'],
        status: 'solved',
        isMachineMade: false,
      },
    ],
    skipped: { 'not-a-question': 1 },
  },
]
