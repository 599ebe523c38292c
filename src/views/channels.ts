import type { Channel } from '../core/domain/tier.ts'
import { toReadableName } from '../core/text/slug.ts'
import { type Site, toHref } from './site.ts'
import { stringsFor } from './words.ts'

export interface ChannelView {
  /** `Forum`, `E-mail`: what kind of channel it is. */
  type: string
  label: string
  href: string | undefined
}

/** A channel's kind in the reader's words, its name, and where it leads. A path is one of the site's own. */
export function toChannelView(site: Site, { type, label, url }: Channel, locale: string): ChannelView {
  const known: Record<string, string> = stringsFor(locale).channels
  const name = (Object.hasOwn(known, type) ? known[type] : undefined) ?? toReadableName(type)
  return { type: name, label: label ?? name, href: url === undefined ? undefined : toChannelHref(site, url, locale) }
}

function toChannelHref(site: Site, url: string, locale: string): string {
  if (!url.startsWith('/')) return url
  const { prefix } = site.corpus.locales.find(({ tag }) => tag === locale) ?? { prefix: '' }
  const own = site.routes.get(locale)
  const localized = prefix === '' ? url : `/${prefix}${url}`
  const isOwn = own !== undefined && Object.values(own).some((route) => route === localized)
  return toHref(site, isOwn ? localized : url)
}
