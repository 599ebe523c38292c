import type { Article } from '../core/domain/article.ts'
import { stringsLocale } from '../core/strings/strings.ts'
import { type ArticleLink, toArticleLink } from './article-link.ts'
import { severityLabel, severityRank, topicLabel } from './labels.ts'
import { type PageView, toPageView } from './page.ts'
import { type SeverityView, toSeverityView } from './runbook-facts.ts'
import { indexOf, routesOf, type Site, toHref } from './site.ts'
import { formatList, stringsFor, toCollator } from './words.ts'

export interface RunbookRow extends ArticleLink {
  alerts: string[]
  severity: SeverityView | undefined
  /** What the filter of severities goes by: the rank, or `none`. */
  rank: string
  impact: string
}

export interface RunbooksView {
  page: PageView
  home: string
  count: number
  severities: SeverityView[]
  groups: { id: string; component: string; runbooks: RunbookRow[] }[]
  /** Every alert with the runbook that answers it and that one's rank, by title where there are several. */
  alerts: { alert: string; href: string; rank: string; title?: string }[]
}

export function toRunbooksView(site: Site, locale: string): RunbooksView {
  const { runbooks } = indexOf(site, locale)
  const words = stringsFor(locale).runbooks
  const routes = routesOf(site, locale)
  const { compare } = toCollator(locale)
  const byComponent = Map.groupBy(runbooks, (runbook) => toComponent(site, runbook, locale))
  const names = [...byComponent.keys()].sort(compare)
  return {
    page: toPageView(site, {
      locale,
      route: routes.runbooks,
      title: words.title,
      description: words.description,
      section: 'runbooks',
      at: (tag) => ({ route: routesOf(site, tag).runbooks, isOwn: indexOf(site, tag).runbooks.length > 0 }),
      isListed: runbooks.length > 0,
    }),
    home: toHref(site, routes.home),
    count: runbooks.length,
    severities: toSeverities(site, runbooks, locale),
    groups: names.map((component, index) => ({
      id: `component-${index + 1}`,
      component,
      runbooks: sortByUrgency(site, byComponent.get(component) ?? []).map((runbook) => toRow(site, runbook, locale)),
    })),
    alerts: toAlerts(site, runbooks).sort((a, b) => compare(a.alert, b.alert)),
  }
}

function toAlerts(site: Site, runbooks: readonly Article[]): RunbooksView['alerts'] {
  const entries = runbooks.flatMap(({ route, title, runbook }) =>
    (runbook?.alerts ?? []).map((alert) => ({ alert, href: toHref(site, route), rank: toRank(site, runbook), title })),
  )
  const byAlert = Map.groupBy(entries, ({ alert }) => alert)
  return entries.map(({ title, ...entry }) => (byAlert.get(entry.alert)?.length === 1 ? entry : { ...entry, title }))
}

/** What a runbook is about where it does not say: its topic, which is the folder it stands in. */
function toComponent(site: Site, { runbook, topic }: Article, locale: string): string {
  return runbook?.component || topicLabel(site, topic, locale)
}

function toRow(site: Site, article: Article, locale: string): RunbookRow {
  const { alerts = [], severity, impact = '' } = article.runbook ?? {}
  return {
    ...toArticleLink(site, article),
    alerts: alerts.filter((alert) => alert !== article.title),
    severity: toSeverityView(site, severity, locale),
    rank: toRank(site, article.runbook),
    impact: impact || shorten(article.description),
  }
}

function toRank(site: Site, runbook: Article['runbook']): string {
  return runbook?.severity === undefined ? 'none' : `${severityRank(site, runbook.severity)}`
}

function sortByUrgency(site: Site, runbooks: readonly Article[]): Article[] {
  const rank = ({ runbook }: Article): number => severityRank(site, runbook?.severity)
  return runbooks.toSorted((a, b) => rank(a) - rank(b))
}

/** The severities that runbooks use, worst first; those of the same rank are one. */
function toSeverities(site: Site, runbooks: readonly Article[], locale: string): SeverityView[] {
  const byRank = new Map<number, Set<string>>()
  for (const { runbook } of runbooks) {
    if (runbook?.severity === undefined) continue
    const rank = severityRank(site, runbook.severity)
    byRank.set(rank, (byRank.get(rank) ?? new Set()).add(severityLabel(runbook.severity, locale)))
  }
  return [...byRank]
    .sort(([a], [b]) => a - b)
    .map(([rank, labels]) => ({ rank, label: formatList([...labels].sort(), stringsLocale(locale)) }))
}

function shorten(text: string): string {
  const points = [...text]
  return points.length <= 140
    ? text
    : `${points
        .slice(0, 139)
        .join('')
        .replace(/\s+\S*$/, '')}…`
}
