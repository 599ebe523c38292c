import type { Duty } from '../../../core/review/duties.ts'
import { formatCounts } from '../shared/counts.ts'
import { formatTables } from '../shared/markdown-report.ts'
import { toMarkdownText } from '../shared/markdown-text.ts'
import { toClipped } from '../shared/safe-text.ts'

/** Stands first in an issue, by which the next run finds it and writes it over. */
export const toDutyMarker = (name: string): string => `<!-- tierzero-weekly:${name} -->`

/** GitHub refuses a longer text; GitLab takes more. */
const limit = 65_536

const shownSoon = 100

/**
 * The text of an issue: the same for the same findings, so that nothing is written where nothing changed.
 *
 * @param pathPrefix leads from the top of the repository to the root; empty, or ends in `/`
 */
export function formatDuty({ name, findings, soon }: Duty, pathPrefix: string): string {
  const head = `${toDutyMarker(name)}\nFound: ${formatCounts(findings)}. This text is written over once a week.\n`
  const rows = soon
    .slice(0, shownSoon)
    .map(({ file, title, due }) => `| ${due} | ${toText(title)} | ${toText(`${pathPrefix}${file}`)} |`)
  const more = soon.length > rows.length ? ['', `And ${soon.length - rows.length} more.`] : []
  const end =
    rows.length === 0
      ? ''
      : ['', '#### Due soon', '', '| Due | Article | File |', '| --- | --- | --- |', ...rows, ...more, ''].join('\n')
  return head + formatTables(findings, { pathPrefix }, limit - head.length - end.length) + end
}

const toText = (text: string): string => toMarkdownText(toClipped(text, 160))
