import { toLabel } from '../core/domain/labels.ts'
import type { SupportTarget } from '../core/domain/support-target.ts'
import type { Hours, TierFields } from '../core/domain/tier.ts'
import type { SupportWays } from '../core/support/route.ts'
import { toChannelView, toSystemName, toTargetLabel } from './channels.ts'
import { audienceLabel, productLabel, severityLabel } from './labels.ts'
import { indexOf, type Site } from './site.ts'

export interface Choice {
  value: string
  label: string
  /** What it means, for somebody who has to choose; empty where nobody says. */
  meaning: string
}

/** What the form that makes tickets asks, and what it knows to answer and to hand over. Plain data, in one language. */
export interface SupportForm {
  /** Targets have their labels in this language, channels their addresses on this site. */
  ways: SupportWays
  /** Who may use a tier and when somebody is there, by the id of its article. */
  tiers: (Choice & { hours: Hours | undefined; targets: TierFields['targets'] })[]
  /** Worst first. */
  severities: Choice[]
  products: Choice[]
  audiences: Choice[]
  /** Whether some target or route asks who the visitor is. */
  asksAudience: boolean
  /** What of the visitor some target has a field for. */
  contacts: Contact[]
  /** Day of the last change of an article, `YYYY-MM-DD`; empty if there is no history. */
  version: string
  diagnostics: {
    products: string[] | undefined
    topics: string[] | undefined
    ask: { id: string; label: string }[]
  }[]
}

export function toSupportForm(site: Site, locale: string): SupportForm {
  const { support, help, severities, products, audiences } = site.corpus.config
  const { tiers } = indexOf(site, locale)
  const toChannels = (channels: TierFields['channels']) =>
    channels.map((channel) => {
      const { label, href } = toChannelView(site, channel, locale)
      return { type: channel.type, label, url: href }
    })
  return {
    ways: {
      targets: support.targets.map((target) => ({
        ...target,
        system: toSystemName(target, locale),
        label: toTargetLabel(target, locale),
      })),
      routes: support.routes,
      tiers: Object.fromEntries(tiers.map(({ id, tier }) => [id, toChannels(tier?.channels ?? [])])),
      open: toChannels(help.channels),
    },
    tiers: tiers.map(({ id, title, description, tier }) => ({
      value: id,
      label: title,
      meaning: tier?.for.join(' · ') || description,
      hours: tier?.hours,
      targets: tier?.targets ?? {},
    })),
    severities: severities.map((severity) => ({
      value: severity,
      label: severityLabel(severity, locale),
      meaning: toLabel(support.severities[severity] ?? '', locale),
    })),
    products: Object.keys(products).map((product) => toChoice(product, productLabel(site, product, locale))),
    audiences: Object.keys(audiences).map((audience) => toChoice(audience, audienceLabel(site, audience, locale))),
    asksAudience: [...support.routes, ...support.targets.map(({ only }) => only)].some((who) => who.audiences),
    contacts: allContacts.filter((contact) => support.targets.some((target) => takes(target, contact))),
    version: findLastChange(site),
    diagnostics: support.diagnostics.map(({ products: some, topics, ask }) => ({
      products: some,
      topics,
      ask: Object.entries(ask).map(([id, label]) => ({ id, label: toLabel(label, locale) })),
    })),
  }
}

const allContacts = ['name', 'email', 'company', 'phone'] as const
export type Contact = (typeof allContacts)[number]

/** A form that is posted has fields for people of its own; of those only what says who writes is asked unbidden. */
function takes({ plain, options }: SupportTarget, contact: Contact): boolean {
  if (plain.kind === 'form' && (contact === 'name' || contact === 'email')) return true
  return Object.hasOwn(options['fields'] ?? {}, contact)
}

const findLastChange = ({ corpus }: Site): string =>
  corpus.articles
    .map(({ change, reviewed }) => (change?.date ?? reviewed ?? '').slice(0, 10))
    .sort()
    .at(-1) ?? ''

const toChoice = (value: string, label: string): Choice => ({ value, label, meaning: '' })
