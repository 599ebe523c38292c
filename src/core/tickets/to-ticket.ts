import type { Ticket } from '../domain/ticket.ts'
import { findSensitive } from '../sensitive/find-sensitive.ts'
import { redact } from '../sensitive/redact.ts'
import { hasHtml, htmlToText } from '../text/html-text.ts'
import { jiraToText } from '../text/jira-text.ts'
import { toWrittenLines } from '../text/mail-text.ts'
import { markdownToText } from '../text/markdown-text.ts'
import { digestText } from './digest-text.ts'
import { isMachineMade } from './machine-made.ts'
import type { Markup, TicketRecord } from './ticket-export.ts'

export interface TicketSettings {
  /** Name of the system. */
  source: string
  /** Beginnings of subjects that machines write, beside those that are known. */
  machinePatterns?: readonly RegExp[]
}

/**
 * A record as it may be remembered: plain text, without quotes and signatures, with nothing personal in it. Undefined
 * where it says nothing at all.
 */
export function toTicket(record: TicketRecord, { source, machinePatterns }: TicketSettings): Ticket | undefined {
  const written = toPlainLines(record.description ?? '', record.markup)
  const subjectText = oneLine(fromHtml(record.subject.slice(0, longestRaw)))
  const signs = { subject: subjectText, channel: record.channel, isMachineMade: record.isMachineMade }
  const isOfMachine = isMachineMade(signs, machinePatterns)
  const [safeSubject, safeDescription] = redactBoth(subjectText, written.text)
  const description = cut(oneLine(safeDescription), longestDescription, written.isCut)
  const subject =
    cut(oneLine(safeSubject), longestSubject, record.subject.length > longestRaw) ||
    cut(description, longestSubject, false)
  if (subject === '') return undefined
  const [status] = toLabels([record.status?.toLowerCase() ?? ''])
  const [product] = toLabels([record.product ?? ''])
  const [tier] = toLabels([record.tier ?? ''])
  return {
    source,
    id: toId(record.id),
    subject,
    ...(description !== '' && { description }),
    ...(record.createdAt !== undefined && { createdAt: record.createdAt }),
    tags: toLabels(record.tags),
    ...(status !== undefined && { status }),
    ...(product !== undefined && { product }),
    ...(tier !== undefined && { tier }),
    isMachineMade: isOfMachine,
  }
}

/** Two texts cost less in one than one by one, as long as nothing that is struck out goes from one into the other. */
function redactBoth(subject: string, description: string): [string, string] {
  if (subject === '' || description === '') return [redact(subject), redact(description)]
  const parts = redact(`${subject}${border}${description}`).split(border)
  const [first = '', second = ''] = parts
  return parts.length === 2 && !subject.includes('\f') && !description.includes('\f')
    ? [first, second]
    : [redact(subject), redact(description)]
}

/** A line of its own, for what looks at ends and beginnings of lines. */
const border = '\n\f\n'

const longestDescription = 500
const longestSubject = 300
/** Characters that are read of a text: what is cut off behind them can no longer be half a secret in what is kept. */
const longestRaw = 3000

function toPlainLines(text: string, markup: Markup): { text: string; isCut: boolean } {
  if (text === '') return { text, isCut: false }
  const isHtml = markup === 'html' || (markup === 'auto' && hasHtml(text))
  // Markup may take a multiple of what it says.
  const plain = isHtml
    ? htmlToText(text, longestRaw * 4)
    : markup === 'jira'
      ? jiraToText(text.slice(0, longestRaw * 4))
      : markup === 'markdown'
        ? markdownToText(text.slice(0, longestRaw * 4))
        : text.slice(0, longestRaw * 4)
  const written = toWrittenLines(plain)
  const isCut = written.length > longestRaw || text.length > longestRaw * 4
  return { text: written.slice(0, longestRaw), isCut }
}

const fromHtml = (text: string): string => (hasHtml(text) ? htmlToText(text) : text)

/** On one line, without control characters. Most text is ASCII, and much of it tidy, which a look at each unit tells. */
function oneLine(text: string): string {
  let isTidy = true
  let before = space
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit > 0x7e || (unit < space && (unit < 0x09 || unit > 0x0d))) return oneLineOfAny(text)
    if (unit < space || (unit === space && before === space)) isTidy = false
    before = unit
  }
  return isTidy && before !== space ? text : text.replace(/\s+/g, ' ').trim()
}

const space = 0x20

const oneLineOfAny = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()

/** At most so many characters, up to a word. Of a text that is cut already, the last word may be half of something. */
function cut(text: string, length: number, isCut: boolean): string {
  if (text.length <= length) return isCut ? text.replace(/\s*\S*$/, '') : text
  const head = text.slice(0, length + 1)
  return (/\s/.test(head.slice(length / 2)) ? head.replace(/\s+\S*$/, '') : head.slice(0, length)).toWellFormed()
}

/** Short words that name a kind; what may tell of a person, or looks like a secret, is none. */
function toLabels(values: readonly string[]): string[] {
  const labels = values.map(oneLine)
  return [...new Set(labels.filter((label) => label !== '' && isLabel(label)))]
}

/** Labels are few, and each stands in thousands of tickets. */
const judged = new Map<string, boolean>()

function isLabel(label: string): boolean {
  const known = judged.get(label)
  if (known !== undefined) return known
  if (judged.size >= mostJudged) judged.clear()
  const isOne =
    label.length <= 100 &&
    /^[\p{L}\p{M}\p{N} _./:&+#(),'’|>-]+$/u.test(label) &&
    label.split(/[ _./:&+#(),|>-]+/).every(isNamingWord) &&
    redact(label) === label
  judged.set(label, isOne)
  return isOne
}

const mostJudged = 10_000

/** A word, a version, a year; digits in the middle of letters, or many of them, are of passwords and of ids. */
const isNamingWord = (word: string): boolean =>
  !/\d{5}|\p{L}.*\d{4}/u.test(word) &&
  !(word.length > 6 && /\p{L}.*\d.*\p{L}/u.test(word)) &&
  !/^\p{L}{25,}$/u.test(word)

/** Ids stay as they are, unless something personal was made one. */
function toId(id: string): string {
  const line = oneLine(id)
  const isPlain =
    /^[\w.#:/-]{1,80}$/.test(line) && (/^[A-Za-z]{0,10}-?\d{1,12}$/.test(line) || findSensitive(line).length === 0)
  return isPlain ? line : `id-${digestText(line).toString(36)}`
}
