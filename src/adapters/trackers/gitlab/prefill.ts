import { toMailLink } from '../../shared/mail-link.ts'
import { toQueryLink } from '../../shared/query-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

/** No template: releases differ in whether the description replaces it or follows it. */
export const prefill: Prefill<Options> = (options, draft) => {
  const { budget } = options
  if (options.opens === 'service-desk') return toMailLink({ to: [options.email], draft, budget })
  return toQueryLink({
    draft,
    budget,
    address: `${options.url}/${options.project}/-/issues/new`,
    fixed: [
      ['issue[confidential]', options.confidential ? 'true' : ''],
      ['issue[issue_type]', options.incident ? 'incident' : ''],
    ],
    subject: 'issue[title]',
    description: 'issue[description]',
    replaces: quickAction,
  })
}

/**
 * A line that begins with a slash and a letter is a command to GitLab, such as `/close`: a word joiner before the slash
 * makes text of it.
 */
export const quickAction = { pattern: /^[^\S\n]*\/(?=[a-z])/gim, from: '/', to: '\u2060/' }
