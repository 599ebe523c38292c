/**
 * A text on one line: white space folded, in NFC, of whole characters (YAML can write half of one, which no page can).
 * Most texts are that already, and asking costs a tenth of doing it.
 */
export const toOneLine = (text: string): string =>
  /[^ -~]|^ | {2}| $/.test(text) ? text.replace(/\s+/g, ' ').trim().normalize('NFC').toWellFormed() : text
