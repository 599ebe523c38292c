import { z } from 'zod'
import { mailBudget } from '../../../core/domain/hand-off.ts'
import { address, budget, mailAddress, shaped, usualBudget } from '../../shared/options.ts'

export const OptionsSchema = z.discriminatedUnion(
  'opens',
  [
    z.strictObject({
      opens: z.literal('issue').describe('A new issue.'),
      url: address('https://gitlab.com', { without: /((?:\/[^/]+){2,}\/-)\// })
        .default('https://gitlab.com')
        .describe('Address of GitLab.'),
      project: shaped(/^[\w.-]{1,100}(?:\/[\w.-]{1,100}){1,20}$/, 'the path of a project such as acme/app').describe(
        'Path of the project, with its groups.',
      ),
      confidential: z
        .boolean('expected true or false, such as confidential: true')
        .default(false)
        .describe('Whether only members see the issue.'),
      incident: z
        .boolean('expected true or false, such as incident: true')
        .default(false)
        .describe('Whether it is an incident.'),
      budget: budget(usualBudget, 8000),
    }),
    z.strictObject({
      opens: z.literal('service-desk').describe('An e-mail to the Service Desk.'),
      email: mailAddress('contact-project+acme-app@incoming.gitlab.com').describe(
        'Address of the project’s Service Desk; not the private one for new issues, which acts as its owner.',
      ),
      budget: budget(mailBudget, 8000),
    }),
  ],
  { error: 'expected issue or service-desk, such as opens: "issue"' },
)

export type Options = z.output<typeof OptionsSchema>
