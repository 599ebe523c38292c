import type { Built, Outcome } from './builds.ts'
import type { ArticleWeight } from './bytes.ts'
import type { CheckRow } from './checks.ts'
import type { EngineName } from './engines/index.ts'
import type { Machine } from './machine.ts'
import { type OverRuns, toMedians } from './over-runs.ts'

/** What `--only` takes. */
export type Part = BuildName | 'check'

export type BuildName = 'cold' | 'second'

/** One build as it happened. */
export interface Sample {
  engine: EngineName
  pages: number
  build: BuildName
  outcome: Outcome
}

export type Row = OverRuns<Sample>

export interface ArticleRow {
  engine: EngineName
  pages: number
  /** The article that was opened; the same for all engines. */
  id: string
  weight: ArticleWeight
}

export interface Report {
  machine: Machine
  seed: number
  runs: number
  /** By engine; a reason stands in for the versions of one that could not be had. */
  versions: Partial<Record<EngineName, readonly string[] | string>>
  rows: Row[]
  articles: ArticleRow[]
  checks: CheckRow[]
}

export const toRows = (samples: readonly Sample[]): Row[] =>
  toMedians(samples, ({ engine, pages, build }) => `${engine} ${pages} ${build}`)

/** `undefined` too when the build failed. */
export function findBuilt(report: Report, engine: EngineName, pages: number, build: BuildName): Built | undefined {
  const row = report.rows.find((row) => row.engine === engine && row.pages === pages && row.build === build)
  return row?.outcome.type === 'built' ? row.outcome : undefined
}
