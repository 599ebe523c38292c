import { z } from 'zod'
import { budget, fieldMap, fieldsApartFrom, host, shaped } from '../../shared/options.ts'

const url = host('https://github.com')
  .default('https://github.com')
  .describe('Address of GitHub, or of an Enterprise Server.')
const repository = shaped(/^[\w.-]{1,100}\/[\w.-]{1,100}$/, 'an owner and a repository such as acme/app').describe(
  'Owner and name of the repository.',
)
// Over about 8,000 characters GitHub answers 414; a visitor who signs in first carries the address encoded once more.
const length = budget(4000, 8000)

/** What GitHub reads as something else than a field; of those that need rights, it answers 404 to whoever has none. */
const taken = ['title', 'body', 'labels', 'assignees', 'milestone', 'projects', 'template', 'type']
const textArea = 'the id of a text area of the form such as what-happened'
const textField = 'the id of a text field of the form such as version'

export const OptionsSchema = z.discriminatedUnion(
  'opens',
  [
    z.strictObject({
      opens: z.literal('issue').describe('A new issue in plain text.'),
      url,
      repository,
      template: shaped(/^[\w. -]{1,100}\.md$/, 'a file in .github/ISSUE_TEMPLATE such as bug.md')
        .optional()
        .describe('Template whose labels and assignees the issue gets.'),
      budget: length,
    }),
    z
      .strictObject({
        opens: z.literal('form').describe('An issue form.'),
        url,
        repository,
        template: shaped(/^[\w. -]{1,100}\.ya?ml$/, 'a file in .github/ISSUE_TEMPLATE such as bug.yml').describe(
          'File of the issue form.',
        ),
        description: shaped(/^[\w-]{1,100}$/, textArea)
          .refine((id) => !taken.includes(id), `expected ${textArea}, as this means something else there`)
          .describe('Id of the text area that takes the description.'),
        fields: fieldMap(/^[\w-]{1,100}$/, textField, { taken }),
        budget: length,
      })
      .superRefine(fieldsApartFrom(textField, ({ description }) => [description])),
    z.strictObject({
      opens: z.literal('discussion').describe('A new discussion.'),
      url,
      repository,
      category: shaped(/^[\w-]{1,100}$/, 'the short name of a category such as q-a').describe(
        'Short name of the category, as in its address.',
      ),
      budget: length,
    }),
  ],
  { error: 'expected issue, form or discussion, such as opens: "issue"' },
)

export type Options = z.output<typeof OptionsSchema>
