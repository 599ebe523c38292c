import { createLocator } from '../markdown/locator.ts'
import { findSensitive } from '../sensitive/find-sensitive.ts'
import { privateKeys } from '../sensitive/private-keys.ts'
import { tokens } from '../sensitive/tokens.ts'

const shapes = [...tokens, ...privateKeys]

/** No token is longer, and what is on one line of a megabyte was written by no hand. */
const longLine = 20_000
const longRest = /^(.{20000}).+$/gm

/** Tokens and keys of a fixed shape, so that prose and hashes never match; in order. */
export function findTokens(text: string): { line: number; column: number; kind: string }[] {
  const found = findSensitive(text.length > longLine ? text.replaceAll(longRest, '$1') : text, shapes)
  if (found.length === 0) return []
  const place = createLocator(text)
  return found.map(({ kind, start }) => ({ ...place(start), kind: kind.replace(/^a /, '') }))
}
