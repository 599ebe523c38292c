import type { Article } from '../core/domain/article.ts'
import { severityLabel, severityRank } from './labels.ts'
import type { Site } from './site.ts'

export interface SeverityView {
  /** Worst 0. */
  rank: number
  label: string
}

/** What a reader in trouble wants to know first. Empty texts are not shown. */
export interface RunbookFacts {
  severity: SeverityView | undefined
  impact: string
  alerts: string[]
  component: string
}

export function toRunbookFacts(site: Site, { runbook }: Article, locale: string): RunbookFacts | undefined {
  if (runbook === undefined) return undefined
  const { severity, impact = '', alerts, component = '' } = runbook
  if (severity === undefined && impact === '' && alerts.length === 0 && component === '') return undefined
  return { severity: toSeverityView(site, severity, locale), impact, alerts, component }
}

export function toSeverityView(site: Site, severity: string | undefined, locale: string): SeverityView | undefined {
  if (severity === undefined || severity === '') return undefined
  return { rank: severityRank(site, severity), label: severityLabel(severity, locale) }
}
