/** A line after which nobody asks anything more. */
export const isSignature = (line: string): boolean => signatures.some((pattern) => pattern.test(line))

/** A line that somebody else wrote before. */
export const isQuote = (line: string): boolean => quote.test(line)

/** A line that greets and says nothing else. */
export const isGreeting = (line: string): boolean => greeting.test(line)

const signatures: readonly RegExp[] = [
  /^(?:--|__+|-{3,}.*)$/i,
  /^(?:(?:(?:best|kind|warm) ?)?regards\b.*|sincerely.*|cheers[,.!]*)$/i,
  /^(?:(?:many )?thanks(?: (?:again|in advance|a lot))?[,.!]*|thank you[,.!]*)$/i,
  /^(?:sent from my .*|on .{4,80} wrote:)$/i,
  /^(?:(?:mit )?(?:freundlich|viel|best|lieb)en? gr(?:ü|ue)(?:ß|ss)en?\b.*|von meinem .* gesendet|am .{4,80} schrieb .{1,80}:)$/i,
  /^(?:cordialement\b.*|le .{4,80} a écrit :)$/i,
  /^(?:(?:un )?saludos?\b.*|atentamente\b.*|atenciosamente\b.*|cordiali saluti\b.*|met vriendelijke groet\b.*)$/i,
  /^(?:发自我的.*|此致|祝好|顺颂.*|(?:以上、?)?よろしくお願い.*)$/i,
]
const quote = /^(?:>|\|\s*>)/
const greeting =
  /^(?:[Hh](?:i|ello|ey)|[Dd]ear|[Gg]ood (?:morning|afternoon|evening)|[Hh]allo|[Gg]uten (?:[Tt]ag|[Mm]orgen|[Aa]bend)|[Ss]ehr geehrte[rs]?|[Bb]onjour|[Hh]ola|[Bb]uen[ao]s (?:d[ií]as|tardes|noches)|[Oo]lá|[Cc]iao|你好|您好|大家好)(?:,? (?:all|there|team|every(?:one|body)|folks|guys|support|sir|madam|und|et|y|\p{Lu}[\p{L}.'’-]*)){0,3}\s*[,.!:，。！：]*$/u
