import { findOtherActor } from './actors.ts'
import { type Block, isBlank } from './block.ts'
import { findMatterReason, findSentenceReason } from './declines.ts'
import { isElliptic } from './elliptic.ts'
import { findKinds } from './kinds.ts'
import { findForeignWord } from './known-words.ts'
import { findSeverities, type TierMention } from './names.ts'
import type { Outcome, Reader, Reading, Setting } from './promise.ts'
import type { Table } from './sections.ts'
import { mentionsIn, toSetting, withoutTiers } from './setting.ts'
import { findSpokenTimes, type SpokenTime } from './spoken-time.ts'

/** What each figure of a table says by the heads of its row and its column. */
export function readTable({ header, rows, above }: Table, reader: Reader): Reading[] {
  const setting = toSetting(above, reader)
  return rows.flatMap((row) =>
    row.slice(1).flatMap((block, index): Reading[] => {
      const heads = [header[index + 1], row[0], header[0]].filter(
        (head) => head !== undefined && !isBlank(head),
      ) as Block[]
      const [figure, ...others] = isBlank(block) ? [] : findSpokenTimes(block.text)
      if (figure === undefined) return []
      const outcome: Outcome =
        others.length > 0
          ? { type: 'declined', reason: 'several figures in a cell' }
          : readCell(block, figure, heads, setting, reader)
      return [{ figure, block, ...outcome }]
    }),
  )
}

function readCell(
  block: Block,
  figure: SpokenTime,
  heads: readonly Block[],
  setting: Setting,
  reader: Reader,
): Outcome {
  const around = block.text.replace(figure.text, ' ')
  const words = [...heads, block].map(({ text }) => text).join('\n')
  const plain = heads.map((head) => withoutTiers(head, { start: 0, end: head.text.length }, reader)).join('\n')
  const reason =
    findSentenceReason(words) ??
    findMatterReason(words, setting.text) ??
    (heads.some(({ text }) => readers.test(text)) ? 'the reader acts' : findOtherActor(plain)) ??
    (findForeignWord(plain, reader) === undefined ? undefined : 'says more than is understood')
  if (reason !== undefined) return { type: 'declined', reason }
  if (!isElliptic(around.replace(/\b(?:within|target)\b/gi, ' ')))
    return { type: 'declined', reason: 'more than a figure' }
  const kinds =
    heads
      .slice(0, 2)
      .map(({ text }) => findKinds(text))
      .find((found) => found.length > 0) ?? setting.kinds
  if (kinds.length === 0) return { type: 'declined', reason: 'names no target' }
  const tier = findTableTier(
    heads.slice(0, 2).flatMap((head) => mentionsIn(head, 0, head.text.length, reader)),
    setting,
    reader,
  )
  if (typeof tier === 'string') return { type: 'declined', reason: tier }
  const severities = heads
    .map(({ text }) => findSeverities(text.trim(), reader.names))
    .find((found) => found?.length !== 0)
  const isNamed = heads.some(({ text }) => findSeverities(text.trim(), reader.names)?.length !== 0)
  const inOpenTime = /business|working|weekday|工作|营业/i.test(words)
  return { type: 'promise', tier, kinds, severities: isNamed ? severities : setting.severities, inOpenTime }
}

function findTableTier(
  named: readonly TierMention[],
  { tiers }: Setting,
  { own }: Reader,
): TierMention['tier'] | string {
  const [first, ...others] = named.length > 0 ? named : tiers
  if (others.some(({ tier }) => tier !== first?.tier)) return 'names several tiers'
  if (first === undefined) return own ?? 'names no tier'
  return first.isProper || first.tier === own ? first.tier : 'may name another tier'
}

const readers = /^\W*(?:the |our )?(?:customers?|users?|clients?|you|reporters?|requesters?|客户|用户|您)\W*$/i
