import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Holiday } from '../core/domain/tier.ts'
import type { WordedIssue } from '../core/domain/word-issue.ts'
import { parseHolidays, type YearRange } from '../core/support/parse-holidays.ts'
import { decodeText } from './decode.ts'
import { readBytes } from './read-bytes.ts'

/** The holidays of calendar files below a root, by name; a file that cannot be read as one is told. */
export function readCalendars(
  root: string,
  calendars: Readonly<Record<string, string>>,
  years: YearRange,
): { holidays: Record<string, Holiday[]>; issues: WordedIssue[] } {
  const holidays: Record<string, Holiday[]> = {}
  const issues: WordedIssue[] = []
  for (const [name, file] of Object.entries(calendars)) {
    try {
      holidays[name] = parseHolidays(readCalendar(root, file), years)
    } catch (error) {
      const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
      issues.push({
        path: ['support', 'calendars', name],
        message: `"support.calendars.${name}" names ${file}, which cannot be read: ${reason.replace(/\.$/, '')}.`,
        advice: 'Name a calendar file (.ics) below the root.',
      })
    }
  }
  return { holidays, issues }
}

/** @throws Error with a reason of one line */
function readCalendar(root: string, file: string): string {
  const path = join(root, file)
  if (!existsSync(path)) throw new Error('there is no such file')
  const bytes = readBytes(path)
  if (!Buffer.isBuffer(bytes)) throw new Error(bytes.reason)
  const decoded = decodeText(bytes)
  if ('problem' in decoded) throw new Error(decoded.problem.message)
  return decoded.text
}
