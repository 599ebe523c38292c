/** A text with the letters in place of their percent-encoding: `%E6%97%A7.md` → `旧.md`. What is ASCII stays encoded. */
export function toReadable(text: string): string {
  if (!text.includes('%')) return text
  return text.replace(encoded, (sequence) => {
    try {
      return decodeURIComponent(sequence)
    } catch {
      return sequence
    }
  })
}

/** UTF-8 of what is not ASCII (RFC 3629). */
const encoded = /(?:%[C-F][\dA-F](?:%[89AB][\dA-F])+)+/gi
