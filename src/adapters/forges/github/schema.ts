import { z } from 'zod'

const sha = z.string().regex(/^[\da-f]{40,64}$/)
const user = z.object({ type: z.string() }).nullish()

/** Of the event of a workflow, what tells the pull request. */
export const EventSchema = z.object({
  pull_request: z
    .object({
      number: z.int(),
      head: z.object({ sha, repo: z.object({ full_name: z.string() }).nullish() }),
    })
    .optional(),
  workflow_run: z
    .object({
      head_sha: sha,
      head_branch: z.string(),
      head_repository: z.object({ full_name: z.string(), owner: z.object({ login: z.string() }) }).nullish(),
    })
    .optional(),
})

export const PullsSchema = z.array(z.object({ number: z.int(), head: z.object({ sha }) }))

export const CommentsSchema = z.array(z.object({ id: z.int(), body: z.string().nullish(), user }))

export const IssuesSchema = z.array(
  z.object({
    number: z.int(),
    body: z.string().nullish(),
    state: z.string(),
    user,
    pull_request: z.unknown().optional(),
  }),
)
