import { z } from 'zod'

const column = z.string().trim().min(1)

/** Which column of a CSV file is what. */
export const MappingSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z\d-]{0,30}$/)
    .default('csv')
    .describe('Name of the system, in small letters. Usually csv.'),
  id: column.describe('Column that tells tickets apart.'),
  subject: column.describe('Column of the subject.'),
  description: column.optional().describe('Column of the description.'),
  createdAt: column.optional().describe('Column of the date of creation.'),
  dateFormat: z.string().min(1).optional().describe('How the dates are written, such as d/M/yyyy H:mm.'),
  timeZone: z.string().min(1).optional().describe('Zone of the dates, such as Europe/Berlin. Usually UTC.'),
  tags: z
    .union([column, z.array(column).min(1)])
    .optional()
    .describe('Column of tags, or several.'),
  tagSeparator: z.string().min(1).default(',').describe('What stands between tags in a cell. Usually a comma.'),
  status: column.optional().describe('Column of the status.'),
  product: column.optional().describe('Column of the product or component.'),
  tier: column.optional().describe('Column of the support tier.'),
  channel: column.optional().describe('Column of how the ticket came in.'),
  markup: z
    .enum(['auto', 'plain', 'html', 'jira', 'markdown'])
    .default('auto')
    .describe('How descriptions are written. Usually auto: HTML if it has its tags.'),
})

export type Mapping = z.output<typeof MappingSchema>
