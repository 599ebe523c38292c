import type { Finding } from '../../core/domain/finding.ts'
import { formatCount } from '../../core/text/format-count.ts'

/** Bad rows of a file that are told one by one. */
const mostBadRows = 20

/** What is wrong with one file of tickets: told row by row at first, then counted. */
export class TicketFileNotes {
  readonly #file: string
  readonly #findings: Finding[] = []
  #bad = 0
  #unreadDates = 0
  #firstUnreadDate = 0

  constructor(file: string) {
    this.#file = file
  }

  /** Nothing, or nothing more, of the file can be read. */
  fail(message: string, advice: string): void {
    this.#add('tickets/unreadable-file', { type: 'file', file: this.#file }, message, advice)
  }

  unknown(line: number, message: string, advice: string): void {
    this.#add('tickets/unknown-export', { type: 'source', file: this.#file, line, column: 1 }, message, advice)
  }

  badRow(line: number, message: string, advice: string): void {
    this.#bad++
    if (this.#bad <= mostBadRows)
      this.#add('tickets/bad-row', { type: 'source', file: this.#file, line, column: 1 }, message, advice)
  }

  unreadDate(row: number): void {
    this.#unreadDates++
    this.#firstUnreadDate ||= row
  }

  /** @param guessedEncoding the one that it was read as, where the file did not say */
  toFindings(guessedEncoding: string | undefined): Finding[] {
    const at = { type: 'file', file: this.#file } as const
    const findings = [...this.#findings]
    const add = (...[code, severity, message, advice]: [string, Finding['severity'], string, string]): void =>
      void findings.push({ code, severity, at, message, advice })
    if (this.#bad > mostBadRows)
      add(
        'tickets/bad-row',
        'error',
        `${this.#bad - mostBadRows} more of its rows cannot be read.`,
        'Export the file anew.',
      )
    if (this.#unreadDates > 0)
      add(
        'tickets/unread-date',
        'warning',
        `The dates of ${formatCount(this.#unreadDates, 'ticket')}, the first in row ${this.#firstUnreadDate}, could be read in several ways or in none: they count as undated.`,
        'Give the format with --date-format, such as "d/M/yyyy H:mm".',
      )
    if (guessedEncoding !== undefined)
      add(
        'tickets/encoding',
        'note',
        `This file is not UTF-8 and does not say what it is: it was read as ${guessedEncoding}.`,
        'Give the encoding if letters are wrong, or export as UTF-8.',
      )
    return findings
  }

  #add(code: string, at: Finding['at'], message: string, advice: string): void {
    this.#findings.push({ code, severity: 'error', at, message, advice })
  }
}
