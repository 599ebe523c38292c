import { z } from 'zod'
import { id, label, names, text } from '../shared/fields.ts'
import type { RawTicket } from '../shared/read-record.ts'

/** A topic of a list, with an excerpt if the list has one, or a topic alone, with its first post. */
export const TopicSchema = z
  .object({
    id,
    title: text,
    excerpt: text,
    post_stream: z.object({ posts: z.array(z.object({ cooked: text })) }).nullish(),
    created_at: text,
    tags: names,
    closed: z.boolean().nullish(),
    archived: z.boolean().nullish(),
    has_accepted_answer: z.boolean().nullish(),
    category_id: label,
    archetype: text,
  })
  .transform(
    (topic): RawTicket => ({
      id: topic.id,
      subject: topic.title,
      description: topic.post_stream?.posts[0]?.cooked ?? topic.excerpt,
      markup: 'html',
      createdAt: topic.created_at,
      tags: topic.tags,
      status: topic.has_accepted_answer ? 'solved' : topic.closed || topic.archived ? 'closed' : 'open',
      ...(topic.category_id !== undefined && { product: `category ${topic.category_id}` }),
      ...(topic.archetype === 'private_message' && { skip: 'confidential' }),
    }),
  )
