import { z } from 'zod'
import { adfToText } from '../../../core/text/jira-text.ts'
import { all, id, names, one, required, text } from '../shared/fields.ts'
import type { RawTicket } from '../shared/read-record.ts'

/** A row of the issue navigator: several labels are several columns of one name. */
export const RowSchema = z
  .object({
    id: required,
    subject: one,
    description: one,
    createdAt: one,
    tags: all,
    status: one,
    product: all,
    tier: one,
    channel: one,
  })
  .transform(({ product, ...row }): RawTicket => ({ ...row, product: product[0], markup: 'jira' }))

/** Wiki markup in version 2 of the API, the Atlassian Document Format in version 3. */
const description = z.unknown().transform((value): Pick<RawTicket, 'description' | 'markup'> => {
  if (typeof value === 'string') return { description: value, markup: 'jira' }
  return value === null || value === undefined ? {} : { description: adfToText(value), markup: 'plain' }
})

/** An issue of the REST API. */
export const IssueSchema = z
  .object({
    key: id,
    fields: z.object({
      summary: text,
      description,
      created: text,
      labels: names,
      status: z.object({ name: text }).nullish(),
      components: names,
    }),
  })
  .transform(
    ({ key, fields: { summary, created, labels, status, components, ...rest } }): RawTicket => ({
      ...rest.description,
      id: key,
      subject: summary,
      createdAt: created,
      tags: labels,
      status: status?.name,
      product: components[0],
    }),
  )

/** A request of Jira Service Management: its texts are among the values of its form. */
export const RequestSchema = z
  .object({
    issueKey: id,
    createdDate: z.object({ iso8601: text }).nullish(),
    currentStatus: z.object({ status: text }).nullish(),
    requestFieldValues: z.array(z.object({ fieldId: z.string(), value: z.unknown() })),
  })
  .transform(({ issueKey, createdDate, currentStatus, requestFieldValues }): RawTicket => {
    const value = (name: string): unknown => requestFieldValues.find(({ fieldId }) => fieldId === name)?.value
    const summary = value('summary')
    const components = names.safeParse(value('components')).data ?? []
    return {
      ...description.parse(value('description')),
      id: issueKey,
      subject: typeof summary === 'string' ? summary : undefined,
      createdAt: createdDate?.iso8601,
      status: currentStatus?.status,
      tags: names.safeParse(value('labels')).data ?? [],
      product: components[0],
    }
  })
