import { z } from 'zod'
import type { Body } from '../markdown/body.ts'
import { DateSchema, DaysSchema, SentenceListSchema, TextListSchema, TextSchema } from './fields.ts'
import type { RunbookFields } from './runbook.ts'
import type { TierFields } from './tier.ts'

export const kinds = ['faq', 'runbook', 'tier', 'guide'] as const
export type Kind = (typeof kinds)[number]

export const statuses = ['draft', 'published', 'deprecated'] as const
export type Status = (typeof statuses)[number]

/** Front matter that every kind shares. All of it is optional; foreign keys are not looked at. */
export const ArticleFieldsSchema = z.object({
  title: TextSchema.optional(),
  description: TextSchema.optional(),
  kind: z.string().optional(),
  slug: TextSchema.optional(),
  locale: TextSchema.optional(),
  aliases: SentenceListSchema.default([]),
  tags: TextListSchema.default([]),
  topic: TextSchema.optional(),
  product: TextListSchema.default([]),
  versions: TextListSchema.default([]),
  audience: TextListSchema.default([]),
  tiers: TextListSchema.default([]),
  owner: TextSchema.optional(),
  reviewed: DateSchema.optional(),
  reviewInterval: DaysSchema.optional(),
  status: z.string().optional(),
  draft: z.boolean().optional(),
  related: TextListSchema.default([]),
  redirects: TextListSchema.default([]),
  weight: z.number().optional(),
})

export type ArticleFields = z.infer<typeof ArticleFieldsSchema>

/** The last commit that touched a file; `date` is the author date as `YYYY-MM-DDTHH:MM:SSZ`. */
export interface Change {
  date: string
  commit: string
}

/** One page of knowledge in one language. */
export interface Article {
  /** The same in every locale: the path below the locale folder, without extension, `faq/login/reset`. */
  id: string
  locale: string
  /** Path below the root the writer named, with `/` on every system. */
  file: string
  /** Path on the site, without base, with both slashes: `/faq/login/reset/`. */
  route: string
  kind: Kind
  /** A folder's own page (`README.md`, `index.md`, `_index.md`): it lists what lies below it. */
  isIndex: boolean
  title: string
  description: string
  aliases: string[]
  tags: string[]
  /** Slug of its topic, a key of `Corpus.topics`. */
  topic: string
  products: string[]
  versions: string[]
  audiences: string[]
  tiers: string[]
  owner: string | undefined
  reviewed: string | undefined
  /** Days between reviews. */
  reviewInterval: number | undefined
  status: Status
  /** Ids or paths as the writer gave them. */
  related: string[]
  /** Old paths that lead here, as written. */
  redirects: string[]
  /** Smaller comes first; `undefined` comes last. */
  weight: number | undefined
  change: Change | undefined
  runbook: RunbookFields | undefined
  tier: TierFields | undefined
  body: Body
  /** Keys of its front matter whose value does not fit, and that are as if they were not written. */
  unread: string[]
  /** Its page is rendered by Astro from the `.mdx` file itself, code and all. */
  isTrusted: boolean
  /** Changes when anything that the file itself contributes to a page changes. */
  digest: string
}
