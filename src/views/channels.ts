import { toLabel } from '../core/domain/labels.ts'
import type { SupportTarget } from '../core/domain/support-target.ts'
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

/** What a target is called: a vendor's name as it is, what belongs to no vendor in the reader's words. */
export function toSystemName({ type, system }: Pick<SupportTarget, 'type' | 'system'>, locale: string): string {
  const { email, phone, web } = stringsFor(locale).channels
  const known: Record<string, string> = { email, phone, url: web }
  return (Object.hasOwn(known, type) ? known[type] : undefined) ?? system
}

/** The name that a target has in the settings, or else its mailbox or number; undefined where there is neither. */
export function toTargetLabel({ type, label, plain, options }: SupportTarget, locale: string): string | undefined {
  if (label !== undefined) return toLabel(label, locale)
  if (type === 'phone') return String(options['number'])
  return type === 'email' && plain.kind !== 'form' ? toCopied(plain.href) : undefined
}

/** The mailboxes or the number of an address that opens a program, as text; undefined for pages. */
export function toCopied(href: string | undefined): string | undefined {
  const [, text] = /^(?:mailto|tel):([^?]+)/.exec(href ?? '') ?? []
  if (text === undefined) return undefined
  try {
    return text.split(',').map(decodeURIComponent).join(', ')
  } catch {
    return text
  }
}

/** A channel's kind in the reader's words, its name, and where it leads. A path is one of the site's own. */
export function toChannelView(site: Site, { type, label, url }: Channel, locale: string): ChannelView {
  const known: Record<string, string> = stringsFor(locale).channels
  const name = (Object.hasOwn(known, type) ? known[type] : undefined) ?? toReadableName(type)
  return {
    type: name,
    label: label ?? toCopied(url) ?? name,
    href: url === undefined ? undefined : toChannelHref(site, url, locale),
  }
}

function toChannelHref(site: Site, url: string, locale: string): string {
  if (!url.startsWith('/')) return url
  const { prefix } = site.corpus.locales.find(({ tag }) => tag === locale) ?? { prefix: '' }
  const own = site.routes.get(locale)
  const localized = prefix === '' ? url : `/${prefix}${url}`
  const isOwn = own !== undefined && Object.values(own).some((route) => route === localized)
  return toHref(site, isOwn ? localized : url)
}
