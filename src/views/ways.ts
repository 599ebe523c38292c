import type { HandOff } from '../core/domain/hand-off.ts'
import type { SupportTarget } from '../core/domain/support-target.ts'
import type { Channel } from '../core/domain/tier.ts'
import { isMeant } from '../core/support/route.ts'
import { type ChannelView, toChannelView, toCopied, toSystemName, toTargetLabel } from './channels.ts'
import { audienceLabel, productLabel, severityLabel } from './labels.ts'
import { routesOf, type Site, toHref } from './site.ts'
import { formatList, stringsFor } from './words.ts'

/** A way to reach people that works without any script. */
export interface WayView extends ChannelView {
  /** Who may use it, and whether an account is needed; empty where there is nothing to say. */
  note: string
  /** A form that is sent to the system as it stands, instead of a link. */
  form: Extract<HandOff, { kind: 'form' }> | undefined
  /** Unique on the page, for the ids of a form. */
  key: string
  /** A mailbox or a number as text, for whoever has no program that the link opens; undefined for pages. */
  copied: string | undefined
}

/** Ways that are kept for one tier: its trackers and channels of the settings, then what its article names. */
export function toTierWays(site: Site, tier: string, channels: readonly Channel[], locale: string): WayView[] {
  const targets = site.corpus.config.support.targets.filter(
    ({ only }) => only.tiers !== undefined && isMeant({ tiers: only.tiers }, { tier }),
  )
  return toWays(site, targets, channels, locale)
}

/** Ways that are open to everyone: trackers and channels that are kept for nobody, then those of `help`. */
export function toOpenWays(site: Site, locale: string): WayView[] {
  const { support, help } = site.corpus.config
  return toWays(site, support.targets.filter(isOpen), help.channels, locale)
}

/** Ways that need no tier and are not for everyone: trackers and channels that are kept for a product, an audience or a severity. */
export function toKeptWays(site: Site, locale: string): WayView[] {
  const kept = site.corpus.config.support.targets.filter((target) => target.only.tiers === undefined && !isOpen(target))
  return toWays(site, kept, [], locale)
}

const isOpen = ({ only }: SupportTarget): boolean => Object.values(only).every((list) => list === undefined)

/** Those of a tier as links: a form is on the help page. */
export function toTierChannels(site: Site, tier: string, channels: readonly Channel[], locale: string): ChannelView[] {
  const help = toHref(site, routesOf(site, locale).help)
  return toTierWays(site, tier, channels, locale).map(({ type, label, href, form }) => ({
    type,
    label,
    href: form === undefined ? href : help,
  }))
}

function toWays(
  site: Site,
  targets: readonly SupportTarget[],
  channels: readonly Channel[],
  locale: string,
): WayView[] {
  const ways = [
    ...targets.map((target) => toWay(site, target, locale)),
    ...channels.map((channel) => ({
      ...toChannelView(site, channel, locale),
      note: '',
      form: undefined,
      key: '',
      copied: toCopied(channel.url),
    })),
  ]
  // What leads to the same place is listed once.
  return ways.filter(({ href }, index) => href === undefined || ways.findIndex((way) => way.href === href) === index)
}

function toWay(site: Site, target: SupportTarget, locale: string): WayView {
  const { name, plain } = target
  const href = plain.kind === 'form' ? undefined : plain.href
  const type = toSystemName(target, locale)
  return {
    key: name,
    type,
    label: toTargetLabel(target, locale) ?? type,
    href,
    copied: toCopied(href),
    form: plain.kind === 'form' ? plain : undefined,
    note: toNote(site, target, locale),
  }
}

function toNote(site: Site, { only, login }: SupportTarget, locale: string): string {
  const words = stringsFor(locale).help
  const kept = [
    ...(only.severities ?? []).map((severity) => severityLabel(severity, locale)),
    ...(only.products ?? []).map((product) => productLabel(site, product, locale)),
    ...(only.audiences ?? []).map((audience) => audienceLabel(site, audience, locale)),
  ]
  const notes = [
    kept.length > 0 ? words.onlyFor(formatList(kept, locale)) : '',
    login === 'required' ? words.account : '',
  ]
  return notes.filter((note) => note !== '').join(' ')
}
