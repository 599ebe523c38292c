import { z } from 'zod'
import { id, names, text } from '../shared/fields.ts'
import type { RawTicket } from '../shared/read-record.ts'

const common = { number: id, title: text, body: text, labels: names, state: text }

/** The REST API lists pull requests among issues. Whether a bot wrote is all that is read of who wrote. */
export const IssueSchema = z
  .object({
    ...common,
    created_at: text,
    repository_url: text,
    pull_request: z.unknown().optional(),
    user: z.object({ type: text }).nullish(),
  })
  .transform((issue): RawTicket => {
    const { created_at, repository_url, pull_request, user } = issue
    return {
      ...toTicket(issue, created_at, repository_url),
      ...(user?.type === 'Bot' && { isMachineMade: true }),
      ...(pull_request !== undefined && pull_request !== null && { skip: 'pull-request' }),
    }
  })

/** `gh issue list --json`: a repository's numbers are its own, and its name stands in the address alone. */
export const GhIssueSchema = z
  .object({
    ...common,
    createdAt: text,
    url: text,
    author: z.object({ is_bot: z.boolean().nullish() }).nullish(),
  })
  .transform((issue): RawTicket => {
    const { createdAt, url, author } = issue
    return {
      ...toTicket(issue, createdAt, url),
      ...(author?.is_bot === true && { isMachineMade: true }),
      ...(url?.includes('/pull/') === true && { skip: 'pull-request' }),
    }
  })

interface Common {
  number: string
  title?: string | undefined
  body?: string | undefined
  labels: string[]
  state?: string | undefined
}

function toTicket(issue: Common, createdAt?: string, address?: string): RawTicket {
  const repository = /github[^/]*\/(?:repos\/)?([\w.-]+\/[\w.-]+)/i.exec(address ?? '')?.[1]
  return {
    id: repository === undefined ? issue.number : `${repository}#${issue.number}`,
    subject: issue.title,
    description: issue.body,
    markup: 'markdown',
    createdAt,
    tags: issue.labels,
    status: issue.state,
    product: repository?.split('/')[1],
  }
}
