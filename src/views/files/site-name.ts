import { toLabel } from '../../core/domain/labels.ts'
import type { Site } from '../site.ts'

/** Name of the site in a language. */
export function toSiteName(site: Site, locale: string): string {
  const { title } = site.corpus.config
  return title === undefined ? site.fallbackTitle : toLabel(title, locale)
}

/** The sentence below the name; empty where the config gives none. */
export function toSiteDescription(site: Site, locale: string): string {
  const { description } = site.corpus.config
  return description === undefined ? '' : toLabel(description, locale)
}
