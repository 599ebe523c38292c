import { defineReporter } from './shared/define-reporter.ts'
import { formatMarkdown } from './shared/markdown-report.ts'

/**
 * A comment on a pull or merge request, in what CommonMark, GitHub and GitLab have in common. It starts with
 * `<!-- tierzero-check -->`, by which the comment of the last run is found and written over.
 */
export const markdown = defineReporter({
  name: 'markdown',
  mediaType: 'text/markdown',
  extension: 'md',
  format: (findings, context) => formatMarkdown(findings, context, commentLimit),
})

/** GitHub refuses a longer comment: "Body is too long (maximum is 65536 characters)". GitLab takes more. */
const commentLimit = 65_536
