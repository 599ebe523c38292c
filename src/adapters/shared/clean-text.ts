/** Text that every tracker takes: well-formed, line breaks as `\n`, no control characters but tabs. */
export function toLines(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what goes
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '')
  )
}

/** Like `toLines`, on one line. */
export function toOneLine(text: string): string {
  return toLines(text).replace(/\s+/g, ' ').trim()
}
