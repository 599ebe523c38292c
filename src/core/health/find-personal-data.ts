import { cards } from '../sensitive/cards.ts'
import { findSensitive } from '../sensitive/find-sensitive.ts'
import { numbers } from '../sensitive/numbers.ts'

/** Numbers that belong to a person, each by its checksum, so that other long numbers are left alone. */
export function findPersonalData(line: string): { kind: string; column: number }[] {
  if (line.length > 20_000) return []
  return findSensitive(line, [...numbers, ...cards]).map(({ kind, start }) => ({ kind, column: start + 1 }))
}
