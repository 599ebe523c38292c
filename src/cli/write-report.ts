import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Reporter } from '../adapters/reporters/contract.ts'
import type { Finding } from '../core/domain/finding.ts'
import type { Terminal, Values } from './command.ts'

/** Writes the report to where it was asked for. People see notes only if they ask; machines get all of them. */
export function writeReport(
  findings: readonly Finding[],
  reporter: Reporter,
  values: Values,
  terminal: Terminal,
): void {
  const isForPeople = (values['format'] ?? 'terminal') === 'terminal'
  const shown =
    isForPeople && values['notes'] !== true ? findings.filter(({ severity }) => severity !== 'note') : findings
  const { output } = values
  if (output !== undefined) {
    writeFileSync(resolve(terminal.cwd, String(output)), reporter.format(shown, { isColored: false }))
    return
  }
  terminal.write(reporter.format(shown, terminal))
  if (shown.length < findings.length) terminal.write(formatNoteCounts(findings))
}

function formatNoteCounts(findings: readonly Finding[]): string {
  const notes = findings.filter(({ severity }) => severity === 'note')
  const counts = [...Map.groupBy(notes, ({ code }) => code)].map(([code, group]) => `  ${group.length} ${code}\n`)
  return `\nNotes (--notes shows each):\n${counts.sort().join('')}`
}
