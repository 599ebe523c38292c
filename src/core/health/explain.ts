import { externalLinkCodes } from '../external-links/codes.ts'
import { readerCodes } from './reader-codes.ts'
import type { Rule } from './rule.ts'
import { rules } from './rules/index.ts'

export type Explanation = Pick<Rule, 'code' | 'severity' | 'summary' | 'why' | 'remedy'>

const explanations = new Map<string, Explanation>(
  [...readerCodes, ...externalLinkCodes, ...rules].map((rule) => [rule.code, rule]),
)

/** Every code that a finding can have, sorted. */
export const explainedCodes: readonly string[] = [...explanations.keys()].sort()

/** What a code means; `undefined` for one that there is not. */
export function explain(code: string): Explanation | undefined {
  return explanations.get(code)
}
