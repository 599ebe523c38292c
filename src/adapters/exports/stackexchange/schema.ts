import { z } from 'zod'
import type { RawTicket } from '../shared/read-record.ts'

/** A row of Posts.xml; type 1 is a question. */
export const PostSchema = z
  .object({
    Id: z.string().min(1),
    PostTypeId: z.string(),
    Title: z.string().optional(),
    Body: z.string().optional(),
    CreationDate: z.string().optional(),
    Tags: z.string().default(''),
    AcceptedAnswerId: z.string().optional(),
    ClosedDate: z.string().optional(),
  })
  .transform(
    (post): RawTicket => ({
      id: post.Id,
      subject: post.Title,
      description: post.Body,
      markup: 'html',
      createdAt: post.CreationDate,
      tags: post.Tags.split(/[<>|]+/).filter((tag) => tag !== ''),
      status: post.AcceptedAnswerId !== undefined ? 'solved' : post.ClosedDate !== undefined ? 'closed' : 'open',
      ...(post.PostTypeId !== '1' && { skip: 'not-a-question' }),
    }),
  )
