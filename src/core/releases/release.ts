import { z } from 'zod'

const ReleasedArticleSchema = z.object({
  id: z.string().min(1),
  locale: z.string().min(1),
  /** Path below the base, `/faq/login/reset/`. */
  route: z.string().startsWith('/'),
  /** Where readers find it: an address where the site knows its own, else a path. */
  href: z.string(),
  title: z.string(),
  /** Digest of what the article says: the pages around it may change and this stays. */
  hash: z.string().min(1),
  tiers: z.array(z.string()),
})

/** A path below the site, with `/`: a release is read from a site, which could say anything, and leads nowhere else. */
const PathSchema = z
  .string()
  .refine(
    (path) => !path.includes('\\') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'),
    'expected a path below the site',
  )

/** What a release is: `api/release.json` of the site that it serves. */
export const ReleaseSchema = z.object({
  version: z.literal(1),
  /** Sorts by time: `20260315T101500Z-1a2b3c4d`. */
  id: z.string().regex(/^\d{8}T\d{6}Z-[\da-f]{8}$/, 'expected an id such as 20260315T101500Z-1a2b3c4d'),
  /** The release that was live before it. */
  previous: z.string().nullable(),
  /** When it was published, UTC. */
  time: z.iso.datetime(),
  /** The commit that it was built from, where there is one, and when that was made. */
  commit: z.object({ id: z.string().regex(/^[\da-f]{7,64}$/), time: z.iso.datetime() }).nullable(),
  /** Digest of all that it serves. */
  digest: z.string(),
  /** Path of every file of the site and its digest. */
  files: z.record(PathSchema, z.string()),
  /** Files of earlier releases that pages open in somebody's browser may still ask for, and until when they are kept, UTC. */
  kept: z.record(PathSchema, z.iso.datetime()),
  articles: z.array(ReleasedArticleSchema),
})

export type Release = z.output<typeof ReleaseSchema>
export type ReleasedArticle = z.output<typeof ReleasedArticleSchema>

/** Where a release says what it is, below the site. */
export const releaseFile = 'api/release.json'

/** `20260315T101500Z-1a2b3c4d`, from when it is published and the digest of what it serves. */
export function toReleaseId(time: string, digest: string): string {
  return `${time.replace(/\.\d+/, '').replace(/[-:]/g, '')}-${digest.slice(0, 8)}`
}
