import type { Article } from '../../domain/article.ts'
import type { TargetKind, TierArticle } from '../tiers.ts'
import type { Block } from './block.ts'
import type { Names, TierMention } from './names.ts'
import type { SpokenTime } from './spoken-time.ts'

/** What a tier promises with a figure. */
export interface Promised {
  type: 'promise'
  tier: TierArticle
  kinds: (TargetKind | 'answer')[]
  /** Those that the text names; `undefined` where it names none, or one that the config does not list. */
  severities: readonly string[] | undefined
  /** The sentence speaks of business hours or days, which may be meant of the figure too. */
  inOpenTime: boolean
}

export type Outcome = Promised | { type: 'declined'; reason: string }

/** A figure in a text: what it promises, or why it is left alone. */
export type Reading = Outcome & { figure: SpokenTime; block: Block }

/** What a text is read with. */
export interface Reader {
  names: Names
  /** The tier whose own page this is. */
  own: TierArticle | undefined
  /** The tier that a link leads to. */
  linked: (target: string) => Article | undefined
  /** Words of the site's own name, which is no other organisation. */
  ownWords: ReadonlySet<string>
}

/** What the headings, and the line that leads to a list, say about all that stands below them. */
export interface Setting {
  text: string
  kinds: (TargetKind | 'answer')[]
  severities: readonly string[] | undefined
  tiers: TierMention[]
}
