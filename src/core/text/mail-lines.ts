/** A line after which nobody asks anything more. */
export const isSignature = (line: string): boolean => signature.test(line)

/** A line that somebody else wrote before. */
export const isQuote = (line: string): boolean => quote.test(line)

/** A line that greets and says nothing else. */
export const isGreeting = (line: string): boolean => greeting.test(line)

const signature =
  /^(?:--|__+|-{3,}.*|(?:(?:best|kind|warm) ?)?regards\b.*|(?:many )?thanks(?: (?:again|in advance|a lot))?[,.!]*|thank you[,.!]*|cheers[,.!]*|sincerely.*|sent from my .*|on .{4,80} wrote:|发自我的.*|此致|祝好)$/i
const quote = /^(?:>|\|\s*>)/
const greeting =
  /^(?:[Hh](?:i|ello|ey)|[Dd]ear|[Gg]ood (?:morning|afternoon|evening)|你好|您好|大家好)(?:,? (?:all|there|team|every(?:one|body)|folks|guys|support|sir|madam|\p{Lu}[\p{L}.'’-]*)){0,3}\s*[,.!:，。！：]*$/u
