/**
 * JSON that keeps every value and is harmless where it is printed: characters that move a cursor or turn text around
 * are written as `\u009b`, and of `##[` and `##vso[`, which CI runners obey anywhere in a line, one `#` is. Halves of
 * surrogate pairs, which many readers refuse, become `�`.
 */
export function toJsonText(value: unknown): string {
  const text = JSON.stringify(value, (_, part) => (typeof part === 'string' ? part.toWellFormed() : part), 2)
  return `${text.replace(unsafe, toEscape).replace(/##(?=\w*\[)/g, '#\\u0023')}\n`
}

const toEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

// What JSON itself leaves as it is. The line breaks between values stay.
const unsafe = /[\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g
