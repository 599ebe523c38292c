import { isGreeting, isQuote, isSignature } from './mail-lines.ts'

/**
 * What the writer of a mail or of a ticket wrote, without what mail programs and habit put around it: quoted replies,
 * headers of Outlook, signatures, greetings on a line of their own, disclaimers. A mail that was only passed on is what
 * was passed on. Lines stay lines.
 */
export function toWrittenLines(text: string): string {
  const lines = text.split(/\r\n?|\n/)
  const kept: string[] = []
  let hasText = false
  for (let index = 0; index < lines.length; index++) {
    const line = (lines[index] ?? '').replace(/[\u00a0\u200b\ufeff]/g, ' ').trim()
    if (line === '') {
      kept.push('')
      continue
    }
    if (isQuote(line) || marker.test(line)) continue
    const isWrapped = attributionStart.test(line) && attributionEnd.test((lines[index + 1] ?? '').trim())
    const isHeader = isMailHeader(lines, index)
    if (isHeader || isWrapped || original.test(line) || attribution.test(line)) {
      if (hasText) break
      // Nothing was said above: what was passed on is the question.
      if (isHeader) index += countHeaders(lines, index) - 1
      continue
    }
    if (isSignature(line) || farewell.test(line) || device.test(line) || disclaimer.test(line)) {
      if (hasText) break
      continue
    }
    if (isGreeting(line) || otherGreeting.test(line)) continue
    kept.push(line)
    hasText = true
  }
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** What help desks put above a reply. */
const marker = /^(?:#{2}-.*-#{2}|[-=]+ ?(?:please )?(?:type|write) your reply above this line.*)$/i

const original =
  /^[-_*= ]{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|mensaje original|原始邮件|转发的邮件|邮件原件)|^begin forwarded message:|^_{10,}$/i

const attribution =
  /^(?:on|am|le|el|il|op|em|den) .{4,120}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev)\b.{0,80}:$|写道[:：]$|^在 ?.{4,80}写道/i
const attributionStart = /^(?:on|am|le|el) .{8,120}$/i
const attributionEnd = /^.{0,80}(?:wrote|schrieb.{0,60}|a écrit|escribió) ?:$/i

const header =
  /^\*?(?:from|sent|to|cc|date|subject|reply-to|von|gesendet|an|betreff|datum|de|envoyé|à|objet|enviado|para|asunto|发件人|发送时间|收件人|抄送|主题|日期)\*? ?[:：]/i

/** Two lines of headers, one under the other. */
const isMailHeader = (lines: readonly string[], index: number): boolean =>
  header.test((lines[index] ?? '').trim()) && header.test((lines[index + 1] ?? '').trim())

function countHeaders(lines: readonly string[], index: number): number {
  let count = 0
  while (header.test((lines[index + count] ?? '').trim())) count++
  return count
}

const farewell =
  /^(?:(?:with )?(?:best|kind|kindest|warm|many)(?: (?:regards|wishes|greetings))?[,.!]?|rgds[,.]?|br[,.]?|yours (?:faithfully|sincerely|truly)[,.]?|(?:many )?(?:thanks|thank you|thx|ty)(?: (?:again|a lot|so much|very much|in advance|and .{0,40}|for (?:your|the|any|all) .{0,60}))?[,.!:)]*(?:[,.!] ?\S{1,30}(?: \S{1,30})?)?|(?:viele|liebe|beste|schöne|freundliche|mit (?:freundlichen|besten)) grü(?:ß|ss)e?n?.*|mfg[,.]?|cordialement.*|bien à vous.*|saludos.*|atentamente.*|cordiali saluti.*|met vriendelijke groet.*|此致.*|敬礼.*|谢谢[!！。,，]?|顺祝.*)$/i

const device =
  /^(?:(?:sent|get|gesendet|envoyé|enviado|inviato|von meinem|verzonden|发自) ?(?:from|outlook|von|mit|de|depuis|desde|da|vanaf|我的)?\b.{0,60}(?:iphone|ipad|android|mobile|outlook|samsung|mail|phone|handy|mobil|yahoo)|get outlook for)/i

const disclaimer =
  /^(?:(?:this|the) (?:e-?mail|message|communication|information)\b.{0,120}\b(?:confidential|intended|privileged)|confidentiality notice|disclaimer|diese e-?mail enthält|ce (?:message|courriel) (?:est|et)|please consider the environment|caution: this e-?mail|\[?external\]?(?: e-?mail)?[:\]])/i

const otherGreeting =
  /^(?:hallo|liebes?r?|sehr geehrte[rs]?|guten (?:tag|morgen|abend)|moin|bonjour|salut|chère?|hola|buenos días|buenas tardes|estimad[oa]s?|ciao|buongiorno|gentile|beste|olá|尊敬的|亲爱的)(?: [\p{L}.,'’&-]+){0,6}\s*[,.!:，。！：]*$/iu
