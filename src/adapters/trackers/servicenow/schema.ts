import { z } from 'zod'
import { address, budget, fieldMap, shaped, usualBudget } from '../../shared/options.ts'

const column = (example: string) =>
  shaped(/^[a-z][a-z\d_]{0,79}$/, `the name of a column or variable such as ${example}`)
const instance = address('https://acme.service-now.com').describe('Address of the instance.')
const fields = fieldMap(/^[a-z][a-z\d_]{0,79}$/, 'the name of a column or variable such as category')
const length = budget(usualBudget, 8000)
const subject = column('short_description').default('short_description').describe('Takes the subject.')
const description = column('description').default('description').describe('Takes the description.')

/** A record of a table, on the classic form or in the workspace. */
const record = {
  url: instance,
  table: column('incident').default('incident').describe('Table of the new record.'),
  subject,
  description,
  fields,
  budget: length,
}

const modes = 'expected classic, workspace or portal, such as mode: "portal"'

export const OptionsSchema = z.discriminatedUnion(
  'mode',
  [
    z.strictObject({ mode: z.literal('classic').describe('The classic form.'), ...record }),
    z.strictObject({ mode: z.literal('workspace').describe('The Service Operations Workspace.'), ...record }),
    z.strictObject({
      mode: z.literal('portal').describe('A catalog item or record producer of the Service Portal.'),
      url: instance,
      portal: shaped(/^[a-z\d_-]{1,40}$/, 'the suffix of a portal such as sp')
        .default('sp')
        .describe('Suffix of the portal.'),
      itemId: shaped(/^[\da-f]{32}$/, 'a sys_id such as 3f1dd0320a0a0b99000a53f7604a2ef9').describe(
        'The sys_id of the catalog item.',
      ),
      parameter: shaped(/^[a-z][a-z\d_]{0,79}$/, 'the name of a parameter such as sysparm_variables')
        .default('sysparm_variables')
        .describe('Parameter that the catalog client script reads.'),
      subject,
      description,
      fields,
      budget: length,
    }),
  ],
  { error: modes },
)

export type Options = z.output<typeof OptionsSchema>
