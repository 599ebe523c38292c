const blockEnd = /<\/(?:p|h[1-6]|li|ul|ol|pre|tr|table|div|figure|figcaption|summary|details|dt|dd|blockquote)>|<br>/g
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** What a reader sees of an article's own HTML, which is well formed: its text, blocks on lines of their own. */
export function toVisibleText(html: string): string {
  const text = html
    .replace(blockEnd, '$&\n')
    .replace(/<\/t[dh]>/g, ' ')
    .replace(/<(?:[^>"]|"[^"]*")*>/g, '')
  return decodeReferences(text)
    .replace(/[^\S\n]{2,}|[^\S\n ]/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim()
}

/** The text of HTML without tags. References to characters with other names stay as they are. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
  })
}
