import type { Article } from '../domain/article.ts'
import type { Finding } from '../domain/finding.ts'
import { addDays } from '../health/dates.ts'

/** What has to be looked after from time to time, and is kept in one issue. */
export interface Duty {
  /** In the marker by which its issue is found; stays the same for ever. */
  name: string
  title: string
  /** Whether there is anything to do. */
  isOpen: boolean
  findings: readonly Finding[]
  /** What is not yet due, with its day: `YYYY-MM-DD`. */
  soon: readonly { file: string; title: string; due: string }[]
}

/** Addresses that could not be asked are listed, and keep no issue open by themselves. */
export function toLinksDuty(findings: readonly Finding[]): Duty {
  const title = 'Links to other sites'
  return { name: 'links', title, isOpen: findings.some(({ severity }) => severity !== 'note'), findings, soon: [] }
}

/** Days ahead in which a review counts as due soon. */
const ahead = 28

/** @param today `YYYY-MM-DD` */
export function toReviewsDuty(all: readonly Finding[], articles: readonly Article[], today: string): Duty {
  const findings = all.filter(({ code }) => code.startsWith('freshness/'))
  const soon = articles
    .flatMap(({ file, title, reviewed, reviewInterval }) => {
      if (reviewed === undefined || reviewInterval === undefined) return []
      const due = addDays(reviewed, reviewInterval)
      return due >= today && due <= addDays(today, ahead) ? [{ file, title, due }] : []
    })
    .sort((a, b) => (a.due + a.file < b.due + b.file ? -1 : 1))
  const isOpen = soon.length > 0 || findings.some(({ severity }) => severity !== 'note')
  return { name: 'reviews', title: 'Reviews that are due', isOpen, findings, soon }
}
