import type { TierArticle } from '../tiers.ts'
import type { Block } from './block.ts'
import type { Promised, Reader, Setting } from './promise.ts'
import type { Clause, Sentence } from './sentences.ts'
import { mentionsIn } from './setting.ts'

/**
 * The tier whose promise a clause is, else why nobody can say: the one it names, that of the heading, or the page's own
 * where nothing before in the paragraph speaks of another.
 */
export function findPromiser({
  block,
  sentence,
  clause,
  setting,
  reader,
  last,
}: {
  block: Block
  sentence: Sentence
  clause: Clause
  setting: Setting
  reader: Reader
  last: Promised | undefined
}): TierArticle | string {
  const named = mentionsIn(block, clause.own.start, clause.own.end, reader)
  if (named.length > 1) return 'names several tiers'
  const [mention] = named
  if (mention?.tier === reader.own && reader.own !== undefined) return reader.own
  if (mention !== undefined) return mention.isProper ? mention.tier : 'may name another tier'
  const around = mentionsIn(block, 0, Math.max(clause.whole.end, sentence.start), reader)
  const isForeign = around.some(({ tier }) => tier !== reader.own)
  if (isForeign) {
    const [only] = around
    const isSame = last !== undefined && around.length === 1 && only?.isProper && only.tier === last.tier
    return isSame ? last.tier : 'speaks of another tier'
  }
  const [above, ...more] = setting.tiers
  if (above === undefined || above.tier === reader.own) return reader.own ?? 'names no tier'
  if (more.length > 0 || !above.isProper || reader.own !== undefined) return 'stands under another tier'
  return above.tier
}
