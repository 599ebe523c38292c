import type { Who } from '../domain/support-config.ts'
import type { SupportTarget } from '../domain/support-target.ts'
import type { Channel } from '../domain/tier.ts'

/** What is known of who asks, and of what. What is not known is absent. */
export interface Visitor {
  /** Id of the tier's article, or its last part; absent for somebody without a contract. */
  tier?: string | undefined
  severity?: string | undefined
  product?: string | undefined
  audience?: string | undefined
}

/** The ways that there are. Plain data: a page carries it as JSON. */
export interface SupportWays {
  targets: readonly SupportTarget[]
  routes: readonly (Who & { to: readonly string[] })[]
  /** Channels that each tier's article names, by id. */
  tiers: Readonly<Record<string, readonly Channel[]>>
  /** Channels that are open to everyone. */
  open: readonly Channel[]
}

export type Destination =
  | { type: 'target'; target: SupportTarget }
  | { type: 'channel'; channel: Channel }
  /** Nobody to ask is known: search, and everything there is to read. */
  | { type: 'self-service' }

/**
 * Where a visitor can turn to, the best first; never nothing. Trackers and channels come as the first route that fits
 * names them; then what is kept for the visitor's tier, and the channels that the tier's article names: who pays is not
 * sent to a public tracker, and the community finds its forum. Then the other trackers and channels in the order of the
 * settings, and the channels that are open to everyone. Whatever is kept for a tier, a product, an audience or a severity
 * is left out for all others, also for those of whom it is not known: somebody without a contract never gets a paid queue.
 */
export function toDestinations(visitor: Visitor, { targets, routes, tiers, open }: SupportWays): Destination[] {
  const allowed = targets.filter(({ only }) => isMeant(only, visitor))
  const { to = [] } = routes.find((route) => isMeant(route, visitor)) ?? {}
  const first = [...new Set(to)].flatMap((name) => allowed.find((target) => target.name === name) ?? [])
  const own = Object.entries(tiers).find(([id]) => visitor.tier !== undefined && isTier(id, visitor.tier))?.[1] ?? []
  const ordered = [
    ...first,
    ...allowed.filter(({ only }) => only.tiers !== undefined),
    ...own.map((channel) => findTargetAt(channel, allowed) ?? channel),
    ...allowed,
    ...open.filter((channel) => findTargetAt(channel, allowed) === undefined),
  ]
  const seen = new Set<unknown>()
  const destinations = ordered.flatMap((place): Destination[] => {
    const key = 'name' in place ? place : (place.url ?? place)
    if (seen.has(key) || (!('name' in place) && !takesQuestions(place))) return []
    seen.add(key)
    return ['name' in place ? { type: 'target', target: place } : { type: 'channel', channel: place }]
  })
  return destinations.length > 0 ? destinations : [{ type: 'self-service' }]
}

/** The tracker or channel of the settings that is the place of a channel, or lies below it: it knows how to fill it in. */
function findTargetAt({ url }: Channel, targets: readonly SupportTarget[]): SupportTarget | undefined {
  if (url === undefined) return undefined
  const folder = url.endsWith('/') ? url : `${url}/`
  return targets.find(({ plain }) => {
    const place = plain.kind === 'form' ? plain.action : plain.href
    return place === url || (/^https?:/.test(url) && place.startsWith(folder))
  })
}

/** Reading is no way to hand something over. */
const takesQuestions = ({ type }: Channel): boolean => type !== 'search' && type !== 'articles'

/** Whether every list that is there names what the visitor is. */
export function isMeant(who: Who, visitor: Visitor): boolean {
  const { tier, severity, product, audience } = visitor
  return (
    isIn(who.tiers, tier, isTier) &&
    isIn(who.severities, severity) &&
    isIn(who.products, product) &&
    isIn(who.audiences, audience)
  )
}

function isIn(
  list: readonly string[] | undefined,
  value: string | undefined,
  isSame = (a: string, b: string): boolean => a === b,
): boolean {
  return list === undefined || (value !== undefined && list.some((entry) => isSame(entry, value)))
}

/** Tiers go by their ids or the last parts of them. */
function isTier(a: string, b: string): boolean {
  return a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`)
}
