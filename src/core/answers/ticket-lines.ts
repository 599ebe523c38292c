import { isGreeting, isQuote, isSignature } from '../text/mail-lines.ts'
import { stripMarkup } from '../text/strip-markup.ts'
import { isFrame, isLog, toMessage } from './log-lines.ts'

/** A line without what differs each time. */
export interface TicketLine {
  /** Empty where nothing of the line is kept, as of a greeting. */
  text: string
  /** Whether a program wrote it. */
  isLog: boolean
}

/** Characters that are looked at: a subject, 2,000 characters of body and what cleaning takes away. */
export const maxLength = 4000

/**
 * The lines of a ticket, or of a question, that its writer wrote for a reader, and the messages of programs among them: no quoted
 * mail, signature, stack frame, address or HTML.
 */
export function toTicketLines(ticket: string): TicketLine[] {
  const text = ticket.slice(0, maxLength).toWellFormed().normalize('NFC')
  const lines: TicketLine[] = []
  let isCode = false
  for (const raw of stripMarkup(text).split(/\r\n?|\n/)) {
    const line = raw.trim()
    const hasSubject = lines.some((kept) => kept.text !== '')
    if (hasSubject && isSignature(line)) break
    // Python writes the line of code below the frame that it is in.
    const isCodeOfFrame = isCode && /^\s{4}/.test(raw)
    isCode = line.startsWith('File "')
    if (isQuote(line) || isFrame(line) || isCodeOfFrame) continue
    const isOfProgram = hasSubject && isLog(line)
    const message = isOfProgram ? toMessage(line.replace(timestamp, ' ')) : line
    const clean = [address, timestamp, randomId].reduce((rest, pattern) => rest.replace(pattern, ' '), message).trim()
    if (lines.length > 0 || clean !== '') lines.push({ text: isGreeting(clean) ? '' : clean, isLog: isOfProgram })
  }
  while (lines.length > 1 && lines[0]?.text === '') lines.shift()
  // Where nothing else was asked, what is left out otherwise is the question.
  if (lines.some((line) => line.text !== '')) return lines
  return [{ text: text.replace(/\s+/g, ' ').trim(), isLog: false }]
}

const address = /\b(?:https?|ftp|wss?):\/\/\S+|\bwww\.\S+|\b[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,100}/gi
const timestamp =
  /\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?|\b\d\d:\d\d:\d\d(?:[.,]\d+)?\b/g
const randomId =
  /\b0x[\da-f]{9,}\b|\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b|\b(?=[a-f]{0,40}\d)(?=\d{0,40}[a-f])[\da-f]{16,}\b|\b\d{1,3}(?:\.\d{1,3}){3}:\d+\b/gi
