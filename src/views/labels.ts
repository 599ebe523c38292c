import { type Labels, toLabel } from '../core/domain/labels.ts'
import { alertSeverity } from '../core/domain/runbook.ts'
import { toReadableName } from '../core/text/slug.ts'
import type { Site } from './site.ts'
import { stringsFor } from './words.ts'

/** A topic's label in a locale, else in the default one, else its slug made readable; that of articles in no folder is the product's own word. */
export function topicLabel(site: Site, slug: string, locale: string): string {
  const labels = site.topics.get(slug)?.labels
  if (slug === 'general' && labels?.[locale] === undefined) return stringsFor(locale).topics.general
  return labels?.[locale] ?? labels?.[site.corpus.defaultLocale] ?? toReadableName(slug)
}

export const audienceLabel = (site: Site, slug: string, locale: string): string =>
  labelOf(site.corpus.config.audiences, slug, locale)

export const productLabel = (site: Site, slug: string, locale: string): string =>
  labelOf(site.corpus.config.products, slug, locale)

/** Names of severities that the product knows are translated; a site's own stay as they are written. */
export function severityLabel(severity: string, locale: string): string {
  const known: Record<string, string> = stringsFor(locale).severities
  return Object.hasOwn(known, severity) ? (known[severity] ?? severity) : toReadableName(severity)
}

/** How bad a severity is, worst 0, in whatever case; one that the config does not list comes after those that it does. */
export function severityRank(site: Site, severity: string | undefined): number {
  const { severities } = site.corpus.config
  const rank = severities.findIndex((listed) => listed.toLowerCase() === severity)
  if (rank >= 0) return rank
  return severity === alertSeverity ? Math.min(2, severities.length) : severities.length
}

function labelOf(labels: Record<string, Labels>, slug: string, locale: string): string {
  const label = Object.hasOwn(labels, slug) ? labels[slug] : undefined
  return label === undefined ? toReadableName(slug) : toLabel(label, locale)
}
