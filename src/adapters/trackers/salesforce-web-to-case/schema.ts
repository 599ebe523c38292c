import { z } from 'zod'
import { fieldMap, fullAddress, mailAddress, shaped } from '../../shared/options.ts'

const action = 'https://webto.salesforce.com/servlet/servlet.WebToCase?encoding=UTF-8'

export const OptionsSchema = z.strictObject({
  action: fullAddress(action)
    .refine(
      (url) => new URL(url).pathname === '/servlet/servlet.WebToCase',
      `expected the address of the form such as ${action}`,
    )
    .default(action)
    .describe('Address that the generated form is sent to.'),
  organization: shaped(/^00D[A-Za-z\d]{12}(?:[A-Za-z\d]{3})?$/, 'an organization id such as 00D000000000001').describe(
    'Id of the organization (orgid).',
  ),
  returnUrl: fullAddress('https://help.example.com/help/').describe(
    'Page that the visitor comes back to, such as the site’s help page.',
  ),
  external: z
    .boolean('expected true or false, such as external: true')
    .default(false)
    .describe('Whether the case shows in the self-service portal.'),
  debugEmail: mailAddress('admin@acme.example')
    .optional()
    .describe('Address that Salesforce tells what became of each case, while you try the form out.'),
  fields: fieldMap(
    /^(?:name|email|phone|company|status|type|reason|priority|recordType|origin|00N[A-Za-z\d]{12}(?:[A-Za-z\d]{3})?)$/,
    'a field of the form such as priority or 00N000000000001',
    { own: ['name', 'email', 'phone', 'company'] },
  ),
})

export type Options = z.output<typeof OptionsSchema>
