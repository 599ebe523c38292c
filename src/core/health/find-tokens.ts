import { findSensitive } from '../sensitive/find-sensitive.ts'
import { tokens } from '../sensitive/tokens.ts'

/** Tokens of a fixed shape, so that prose and hashes never match. */
export function findTokens(text: string): { line: number; column: number; kind: string }[] {
  return text.split('\n').flatMap((line, index) =>
    findSensitive(line.slice(0, 20_000), tokens).map(({ kind, start }) => ({
      line: index + 1,
      column: start + 1,
      kind: kind.replace(/^a /, ''),
    })),
  )
}
