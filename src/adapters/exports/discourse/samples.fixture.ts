import { person, type Sample } from '../shared/sample.fixture.ts'

const topic = {
  id: 23,
  title: 'How do I reset two-factor?',
  fancy_title: 'How do I reset two-factor?',
  slug: 'how-do-i-reset-two-factor',
  posts_count: 2,
  created_at: '2024-01-02T03:04:05.678Z',
  closed: false,
  archived: false,
  category_id: 6,
  tags: [{ id: 1, name: '2fa' }],
  has_accepted_answer: true,
}
const expected = {
  id: '23',
  subject: 'How do I reset two-factor?',
  createdAt: '2024-01-02T03:04:05Z',
  tags: ['2fa'],
  status: 'solved',
  product: 'category 6',
  isMachineMade: false,
}

export const samples: Sample[] = [
  {
    form: 'JSON of a list of topics, or of one topic',
    file: 'latest.json',
    text: JSON.stringify({
      users: [{ id: 1, username: person.account, name: person.name }],
      topic_list: {
        more_topics_url: '/latest?page=1',
        topics: [
          { ...topic, last_poster_username: person.account },
          { ...topic, id: 24, tags: ['x'], archetype: 'private_message' },
        ],
      },
    }),
    expected: [expected],
    skipped: { confidential: 1 },
  },
  {
    form: 'JSON of a list of topics, or of one topic',
    file: 'topic.json',
    text: JSON.stringify({
      post_stream: {
        posts: [
          {
            id: 1,
            username: person.account,
            cooked: '<p>My phone is <em>gone</em>.</p><aside class="quote"><blockquote>Old</blockquote></aside>',
          },
          { id: 2, username: person.account, cooked: '<p>Use a code.</p>' },
        ],
      },
      ...topic,
      tags: ['2fa'],
    }),
    expected: [{ ...expected, description: 'My phone is gone.' }],
  },
]
