import { fitLink } from '../../shared/fit-link.ts'
import { toAddress } from '../../shared/query-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

/** The form "Submit a request". Values are read as HTML, so what could be markup is written as references. */
export const prefill: Prefill<Options> = ({ url, locale, ticketFormId, richText, fields, budget }, draft) => {
  const language = locale === undefined ? '' : `/${locale}`
  return fitLink({
    draft,
    budget,
    fields,
    toHref: (parts) =>
      toAddress(`${url}/hc${language}/requests/new`, [
        ['ticket_form_id', ticketFormId],
        ['tf_subject', toReferences(parts.subject)],
        [
          'tf_description',
          richText ? toReferences(parts.description).replaceAll('\n', '<br>') : toReferences(parts.description),
        ],
        ...parts.fields.map(({ name, value }) => [`tf_${name}`, toReferences(value)] as const),
      ]),
  })
}

const toReferences = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
