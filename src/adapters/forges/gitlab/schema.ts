import { z } from 'zod'

const author = z.object({ id: z.int() })

export const UserSchema = author

export const NotesSchema = z.array(
  z.object({ id: z.int(), body: z.string(), author, system: z.boolean().default(false) }),
)

export const IssuesSchema = z.array(
  z.object({ iid: z.int(), description: z.string().nullish(), author, state: z.string() }),
)
