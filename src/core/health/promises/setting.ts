import type { Block } from './block.ts'
import { findKinds } from './kinds.ts'
import { findSeverities, findTiers, type TierMention } from './names.ts'
import type { Reader, Setting } from './promise.ts'
import type { Span } from './sentences.ts'

/** The nearest of the blocks that says something about tier, severity or kind of answer, for each of them. */
export function toSetting(above: readonly Block[], reader: Reader): Setting {
  const nearest = above.toReversed()
  const tiers = nearest
    .map((block) => mentionsIn(block, 0, block.text.length, reader))
    .find((found) => found.length > 0)
  const severities = nearest.map(({ text }) => findSeverities(text, reader.names)).find((found) => found?.length !== 0)
  const kinds = nearest.map(({ text }) => findKinds(text)).find((found) => found.length > 0)
  const text = above.map((block) => block.text).join('\n')
  return { text, tiers: tiers ?? [], severities, kinds: kinds ?? [] }
}

/** The tiers that part of a block names or links to. */
export function mentionsIn(
  { text, links }: Block,
  start: number,
  end: number,
  { names, linked }: Reader,
): TierMention[] {
  const found = findTiers(text.slice(start, end), names)
  for (const link of links) {
    if (link.end <= start || link.start >= end) continue
    const article = linked(link.target)
    const tier = article && names.tiers.find((named) => named.tier.article === article)?.tier
    if (tier !== undefined && !found.some((mention) => mention.tier === tier)) found.push({ tier, isProper: true })
  }
  return found
}

/** Part of a block's text, with `¤` for each tier that it names. */
export function withoutTiers({ text }: Block, { start, end }: Span, { names }: Reader): string {
  return names.tiers.reduce((left, { pattern }) => left.replace(pattern, '¤'), text.slice(start, end))
}
