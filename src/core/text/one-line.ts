/** A text on one line, in NFC, white space folded. Most texts are that already, and asking costs a tenth of doing it. */
export const toOneLine = (text: string): string =>
  /[^ -~]|^ | {2}| $/.test(text) ? text.replace(/\s+/g, ' ').trim().normalize('NFC') : text
