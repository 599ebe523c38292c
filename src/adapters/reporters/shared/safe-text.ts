/**
 * Control characters, bidi overrides, line breaks and halves of surrogate pairs made visible as `�`. What CI runners
 * take for commands is broken up: `::error::` at the start of a line, `##[error]`, `##vso[…]` and `##teamcity[…]`
 * anywhere in it.
 */
export function toSafeText(text: string): string {
  return text
    .toWellFormed()
    .replace(unsafe, '�')
    .replace(/^(\s*:)(?=:)/, '$1 ')
    .replace(/##(?=\w*\[)/g, '## ')
}

/** The first `length` characters at most, the last of them `…` where something is cut. */
export function toClipped(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g
