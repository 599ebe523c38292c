import { z } from 'zod'
import { budget, fieldMap, fieldsApartFrom, host, shaped, usualBudget } from '../../shared/options.ts'

const column = (example: string) =>
  shaped(/^[a-z][a-z\d_]{0,79}$/, `the name of a column or variable such as ${example}`)
const instance = host('https://acme.service-now.com').describe('Address of the instance.')
const field = 'the name of a column or variable such as category'
const itemId = shaped(/^[\da-f]{32}$/, 'a sys_id such as 3f1dd0320a0a0b99000a53f7604a2ef9').describe(
  'The sys_id of the catalog item.',
)
const taken = ['id', 'sys_id', 'v', 'sysparm_id']
const parameterName = 'the name of a parameter such as sysparm_variables'
const parameter = shaped(/^[a-z][a-z\d_]{0,79}$/, parameterName)
  .refine((name) => !taken.includes(name), `expected ${parameterName}, as the address has this one already`)
  .default('sysparm_variables')
  .describe('Parameter that the catalog client script reads.')

/** What takes the parts of a ticket. */
const parts = {
  subject: column('short_description').default('short_description').describe('Takes the subject.'),
  description: column('description').default('description').describe('Takes the description.'),
  fields: fieldMap(/^[a-z][a-z\d_]{0,79}$/, field),
  budget: budget(usualBudget, 8000),
}

/** A record of a table, on the classic form or in the workspace. */
const record = {
  url: instance,
  table: column('incident').default('incident').describe('Table of the new record.'),
  ...parts,
}

const apart = fieldsApartFrom(field, ({ subject, description }: { subject: string; description: string } & Parts) => [
  subject,
  description,
])
type Parts = Parameters<ReturnType<typeof fieldsApartFrom>>[0]

const areTwo = ({ subject, description }: { subject: string; description: string }) => subject !== description
const two = {
  path: ['description'],
  message: 'expected another column or variable than that of the subject, such as description',
}

export const OptionsSchema = z.discriminatedUnion(
  'mode',
  [
    z
      .strictObject({
        mode: z.literal('classic').describe('The classic form.'),
        ...record,
        frame: z
          .boolean('expected true or false, such as frame: true')
          .default(false)
          .describe('Whether the form opens inside the frame with the navigator (nav_to.do).'),
      })
      .refine(areTwo, two)
      .superRefine(apart),
    z
      .strictObject({ mode: z.literal('workspace').describe('The Service Operations Workspace.'), ...record })
      .refine(areTwo, two)
      .superRefine(apart),
    z
      .strictObject({
        mode: z.literal('portal').describe('A catalog item or record producer of the Service Portal.'),
        url: instance,
        portal: shaped(/^[a-z\d_-]{1,40}$/, 'the suffix of a portal such as sp')
          .default('sp')
          .describe('Suffix of the portal.'),
        page: shaped(/^[a-z\d_-]{1,80}$/, 'the id of a page of the portal such as sc_cat_item')
          .default('sc_cat_item')
          .describe('Id of the portal’s page that shows an item.'),
        itemId,
        parameter,
        ...parts,
      })
      .refine(areTwo, two)
      .superRefine(apart),
    z
      .strictObject({
        mode: z.literal('catalog').describe('A catalog item or record producer on its classic page.'),
        url: instance,
        itemId,
        parameter,
        ...parts,
      })
      .refine(areTwo, two)
      .superRefine(apart),
  ],
  { error: 'expected classic, workspace, portal or catalog, such as mode: "portal"' },
)

export type Options = z.output<typeof OptionsSchema>
