import { changeTypes } from '../../../core/releases/compare-releases.ts'
import type { Review } from '../../../core/review/review.ts'
import { formatCount } from '../../../core/text/format-count.ts'
import { severities } from '../shared/counts.ts'
import { formatChange, formatOutcome, toAmount } from '../shared/coverage-words.ts'
import { formatTables } from '../shared/markdown-report.ts'
import { toMarkdownText } from '../shared/markdown-text.ts'
import { toClipped } from '../shared/safe-text.ts'

/** Stands first, by which the comment of the last run is found and written over. */
export const reviewMarker = '<!-- tierzero-review -->'

/** GitHub refuses a longer comment; GitLab takes more. */
const limit = 65_536

/**
 * The comment on a pull or merge request: what it does to the health of the content, to its articles and to the
 * questions that they answer. Every text of the review is shown as text, whoever wrote it.
 *
 * @param sourceUrl where the files of the branch are on the web; ends in `/`
 */
export function formatReview(review: Review, sourceUrl?: string): string {
  const { health, articles, coverage } = review
  const head = [reviewMarker, `### ${formatHeadline(review)}`, '', ...formatArticles(articles)].join('\n')
  const end = coverage === undefined ? '' : `\n${formatCoverage(coverage).join('\n')}`
  const tables = formatTables(
    health.fresh,
    { pathPrefix: '', ...(sourceUrl === undefined ? {} : { sourceUrl }) },
    limit - head.length - end.length,
  )
  return head + tables + end
}

/** One line: what the branch does to the health of the content. */
export function formatHeadline({ health }: Review): string {
  const { brought, gone, findings } = health
  if (brought === undefined) return `${formatCount(findings, 'finding')}, and nothing to compare with`
  const counts = severities
    .filter((severity) => (brought[severity] ?? 0) > 0)
    .map((severity) => formatCount(brought[severity] ?? 0, `new ${severity}`))
  const news = counts.join(', ') || 'No new findings'
  const left = findings === 0 ? 'none left' : `${findings} in all`
  return `${news}${gone > 0 ? `, ${gone} put right` : ''}; ${left}`
}

const shownArticles = 30

function formatArticles({ counts, changes }: Review['articles']): string[] {
  const told = changeTypes.filter((type) => (counts[type] ?? 0) > 0).map((type) => `${counts[type]} ${type}`)
  if (told.length === 0) return ['Articles: none changed.', '']
  const rows = changes
    .slice(0, shownArticles)
    .map(({ type, locale, route, title, from }) =>
      [type, toText(locale), toText(title), `${from === undefined ? '' : `${toText(from)} → `}${toText(route)}`].join(
        ' | ',
      ),
    )
  const all = changeTypes.reduce((sum, type) => sum + (counts[type] ?? 0), 0)
  return [
    `<details><summary>Articles: ${told.join(', ')}</summary>`,
    '',
    '| Change | Language | Article | Page |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    ...(all > rows.length ? ['', `And ${all - rows.length} more.`] : []),
    '',
    '</details>',
    '',
  ]
}

function formatCoverage(coverage: NonNullable<Review['coverage']>): string[] {
  const { gained, lost } = coverage
  return [
    `#### Coverage: ${formatChange({ gained, lost }, toText)}`,
    '',
    formatOutcome(coverage),
    '',
    ...formatQuestions('Answered now', gained),
    ...formatQuestions('Lost', lost),
  ]
}

type Questions = NonNullable<Review['coverage']>['gained']

function formatQuestions(title: string, questions: Questions): string[] {
  if (questions.length === 0) return []
  const rows = questions
    .slice(0, 20)
    .map(({ label, perMonth, article = 'none' }) => `| ${toText(label)} | ${toAmount(perMonth)} | ${toText(article)} |`)
  return [`| ${title} | Tickets a month | Article |`, '| --- | ---: | --- |', ...rows, '']
}

const toText = (text: string): string => toMarkdownText(toClipped(text, 160))
