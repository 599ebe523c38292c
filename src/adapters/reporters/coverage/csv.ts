import { toSafeText } from '../shared/safe-text.ts'
import type { CoverageFormat } from './contract.ts'

const header = [
  'id',
  'question',
  'status',
  'tickets a month',
  'saved a month',
  'article',
  'alias',
  'owner',
  'accepted',
  'reason',
]

/** For spreadsheets, after RFC 4180: a row a question, and no cell that one would take for a formula. */
export const csv: CoverageFormat = {
  name: 'csv',
  format: ({ questions, gaps }) => {
    const saved = new Map(gaps.map((gap) => [gap.id, gap.saved]))
    const rows = questions.map(({ id, label, status, perMonth, article, alias, owner, accepted, reason }) => [
      id,
      label,
      status,
      String(perMonth),
      String(saved.get(id) ?? ''),
      article ?? '',
      alias ?? '',
      owner ?? '',
      accepted ? 'yes' : 'no',
      reason,
    ])
    return [header, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('')
  },
}

/** https://owasp.org/www-community/attacks/CSV_Injection: an apostrophe before what a spreadsheet would run. */
export function toCell(value: string): string {
  const safe = toSafeText(value.replace(/[\r\n\t]+/g, ' '))
  const text = /^[\s\p{C}]*[=+\-@|＝＋－＠]/u.test(safe) ? `'${safe}` : safe
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
