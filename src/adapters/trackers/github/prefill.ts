import { toQueryLink } from '../../shared/query-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

/** Never labels, assignees or a milestone: to a visitor without rights, GitHub answers 404 for the whole address. */
export const prefill: Prefill<Options> = (options, draft) => {
  const { url, repository, budget } = options
  const { page, fixed, description, fields } = toPage(options)
  return toQueryLink({
    draft,
    budget,
    fields,
    address: `${url}/${repository}/${page}`,
    fixed,
    subject: 'title',
    description,
  })
}

function toPage(options: Options) {
  switch (options.opens) {
    case 'issue':
      return { page: 'issues/new', fixed: [['template', options.template]] as const, description: 'body', fields: {} }
    case 'form':
      return {
        page: 'issues/new',
        fixed: [['template', options.template]] as const,
        description: options.description,
        fields: options.fields,
      }
    case 'discussion':
      return {
        page: 'discussions/new',
        fixed: [['category', options.category]] as const,
        description: 'body',
        fields: {},
      }
  }
}
