import type { Finding } from '../../core/domain/finding.ts'

export interface TerminalOptions {
  isColored: boolean
}

/**
 * Findings for people: one line each with place, severity, code, what is wrong and what to do. Nothing in it can move
 * the cursor, colour the screen or speak to a CI runner: control characters are shown as `�`.
 */
export function formatFindings(findings: readonly Finding[], { isColored }: TerminalOptions): string {
  const paint = (code: number, text: string): string => (isColored ? `\x1b[${code}m${text}\x1b[0m` : text)
  const colors = { error: 31, warning: 33, note: 36 }
  return findings
    .map(({ at, severity, code, message, advice }) => {
      const place =
        at.type === 'unavailable' ? '' : at.type === 'file' ? `${at.file}: ` : `${at.file}:${at.line}:${at.column}: `
      return `${toSafeText(place)}${paint(colors[severity], severity)} ${paint(2, code)} ${toSafeText(message)} ${toSafeText(advice)}\n`
    })
    .join('')
}

/** The same below the name of each file, which stands alone on its line. */
export function formatGrouped(findings: readonly Finding[], { isColored }: TerminalOptions): string {
  const paint = (code: number, text: string): string => (isColored ? `\x1b[${code}m${text}\x1b[0m` : text)
  const colors = { error: 31, warning: 33, note: 36 }
  const groups = Map.groupBy(findings, ({ at }) => (at.type === 'unavailable' ? '' : at.file))
  const blocks = [...groups].map(([file, group]) => {
    const lines = group.map(({ at, severity, code, message, advice }) => {
      const place = at.type === 'source' ? `${at.line}:${at.column}` : ''
      const head = `  ${place.padEnd(8)} ${paint(colors[severity], severity.padEnd(7))} ${paint(2, code)}`
      return `${head}\n      ${toSafeText(message)} ${toSafeText(advice)}\n`
    })
    return `${file === '' ? '' : `${paint(1, toSafeText(file))}\n`}${lines.join('')}`
  })
  return blocks.join('\n')
}

/**
 * Control characters, bidi overrides and line breaks made visible. What CI runners take for commands is broken up:
 * `::error::` at the start of a line, `##[error]`, `##vso[…]` and `##teamcity[…]` anywhere in it.
 */
export function toSafeText(text: string): string {
  return text
    .replace(unsafe, '�')
    .replace(/^(\s*:)(?=:)/, '$1 ')
    .replace(/##(?=\w*\[)/g, '## ')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g
