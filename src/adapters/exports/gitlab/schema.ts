import { z } from 'zod'
import { id, listed, names, one, required, text } from '../shared/fields.ts'
import type { RawTicket } from '../shared/read-record.ts'

export const RowSchema = z
  .object({
    id: required,
    subject: one,
    description: one,
    createdAt: one,
    tags: listed(/,/),
    status: one,
    confidential: one,
    address: one,
  })
  .transform(
    ({ confidential, address, ...row }): RawTicket => ({
      ...row,
      id: toId(row.id, address),
      markup: 'markdown',
      ...(/^(?:yes|true|1)$/i.test(confidential ?? '') && { skip: 'confidential' }),
    }),
  )

export const IssueSchema = z
  .object({
    iid: id,
    title: text,
    description: text,
    created_at: text,
    labels: names,
    state: text,
    confidential: z.boolean().nullish(),
    web_url: text,
  })
  .transform(
    (issue): RawTicket => ({
      id: toId(issue.iid, issue.web_url),
      subject: issue.title,
      description: issue.description,
      markup: 'markdown',
      createdAt: issue.created_at,
      tags: issue.labels,
      status: issue.state === 'opened' ? 'open' : issue.state,
      ...(issue.confidential === true && { skip: 'confidential' }),
    }),
  )

/** A project's numbers are its own, and its name stands in the address alone. */
function toId(number: string, address: string | undefined): string {
  const project = /^https?:\/\/[^/]+\/(.+?)(?:\/-)?\/(?:issues|work_items)\/(\d+)/.exec(address ?? '')
  return project === null ? number : `${project[1]}#${project[2]}`
}
