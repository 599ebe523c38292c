import type { Checker } from './checker.ts'
import { hyperlink, linkinator } from './link-checkers.ts'
import { tierzero } from './tierzero.ts'

export type CheckerName = 'tierzero' | 'linkinator' | 'hyperlink'

export const checkers: Record<CheckerName, Checker> = { tierzero, linkinator, hyperlink }

/** Measured with `--with`. */
export const checkersOnRequest = ['linkinator', 'hyperlink'] as const satisfies readonly CheckerName[]
