import { defineTicketExport } from '../shared/define.ts'
import { toReader } from '../shared/read-record.ts'
import { TopicSchema } from './schema.ts'

export const discourse = defineTicketExport({
  name: 'discourse',
  label: 'Discourse',
  forms: [
    {
      format: 'json',
      title: 'JSON of a list of topics, or of one topic',
      needs: [['id'], ['title'], ['created_at'], ['posts_count', 'fancy_title', 'post_stream', 'last_posted_at']],
      keys: [
        'id',
        'title',
        'excerpt',
        'post_stream.posts[0].cooked',
        'created_at',
        'tags',
        'closed',
        'archived',
        'has_accepted_answer',
        'category_id',
        'archetype',
      ],
      lists: ['topic_list.topics'],
      read: toReader(TopicSchema),
    },
  ],
  note: {
    en: '`/latest.json?order=created&page=N`, page by page; a file for each topic from `/t/{id}.json` has the whole first post. Private messages are left out.',
    'zh-cn': '逐页获取 `/latest.json?order=created&page=N`；逐个获取 `/t/{id}.json` 可得完整的首帖。私信不计。',
  },
})
