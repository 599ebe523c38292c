import { z } from 'zod'
import { AnnounceSchema } from './announce-config.ts'
import { kinds } from './article.ts'
import { ExternalLinksSchema } from './external-links-config.ts'
import { DateSchema, DaysSchema, SentenceListSchema, TextListSchema } from './fields.ts'
import { HealthConfigSchema } from './health.ts'
import { LabelsSchema } from './labels.ts'
import { LanguageFoldersSchema, TagSchema } from './language-tag.ts'
import { SupportSchema } from './support-config.ts'
import { ChannelSchema } from './tier.ts'

const GlobListSchema = z.array(z.string().min(1)).default([])
/** The keys of `kb.config.ts`. Every one is optional; a key that is not here is refused with the nearest that is. */
export const ConfigSchema = z
  .strictObject({
    /** Name of the site. Default: the name of the root folder. */
    title: LabelsSchema.optional(),
    /** One sentence under the name on the home page. */
    description: LabelsSchema.optional(),
    /** Address of the published site, `https://help.example.com`. Without it there is no sitemap, feed or canonical link. */
    url: z.url({ protocol: /^https?$/, error: 'expected an address such as https://help.example.com' }).optional(),
    /** Path below which the site is served: `/` or `/help/`. */
    base: z
      .string()
      .regex(/^\/(?:[\w.~-]+\/)*$/, 'expected a path that starts and ends with a slash, such as /help/')
      .default('/'),
    /** Languages, by folder: `{ en: 'en', 'zh-cn': 'zh' }` says that `content/zh` is `zh-cn`. Default: found by name. */
    locales: LanguageFoldersSchema.optional(),
    /** Tag of the language that is served without a prefix. Default: `en` if there is one, else the first. */
    defaultLocale: TagSchema.optional(),
    /** Where the content lives, for "edit this page" and for links to files that are not published. */
    repository: z
      .strictObject(
        {
          url: z.url({ protocol: /^https$/, error: 'expected an address such as https://github.com/acme/help' }),
          branch: z.string().default('main'),
          /** Folder of the root inside the repository, empty for its top. */
          directory: z.string().default(''),
          type: z.enum(['github', 'gitlab']).optional(),
        },
        {
          error: ({ code }) =>
            code === 'invalid_type' ? "expected keys such as { url: 'https://github.com/acme/help' }" : undefined,
        },
      )
      .optional(),
    /** Globs below the content folder, or below a language's, that decide an article's kind before its folder does. */
    kinds: z.partialRecord(z.enum(kinds), z.array(z.string())).default({}),
    /** Globs below the root that are left out. Hidden folders and `node_modules` always are. */
    ignore: GlobListSchema,
    /** Globs of `.mdx` files that may import and run code while the site is built. Nobody else's may. */
    trusted: GlobListSchema,
    /** Topic slug to its label, in the order in which topics are listed. */
    topics: z.record(z.string(), LabelsSchema).default({}),
    /** Audiences to offer on the home page, slug to label. */
    audiences: z.record(z.string(), LabelsSchema).default({
      user: { en: 'Users', 'zh-cn': '用户' },
      contributor: { en: 'Contributors', 'zh-cn': '贡献者' },
      business: { en: 'Businesses', 'zh-cn': '企业' },
    }),
    /** Product slug to label. */
    products: z.record(z.string(), LabelsSchema).default({}),
    /** Severities of alerts and tickets, worst first. */
    severities: TextListSchema.default(['critical', 'high', 'medium', 'low']),
    /** Ids of the articles that the home page shows first. Default: the FAQs that other articles link to most. */
    featured: TextListSchema.default([]),
    /** Days after which a reviewed article wants another look, for articles that do not say. */
    reviewInterval: DaysSchema.optional(),
    /** How to reach people when no article helps; shown on `/help/` and at the end of every page. */
    help: z
      .strictObject({
        message: LabelsSchema.optional(),
        channels: z.array(ChannelSchema).default([]),
      })
      .default({ channels: [] }),
    /** Trackers, channels, who gets which, and what is asked before a ticket. */
    support: SupportSchema,
    /** Who is told of changed articles after a publish. */
    announce: AnnounceSchema,
    /** Publishes `/.well-known/security.txt` (RFC 9116). `expires` is required there. */
    security: z
      .strictObject({
        contact: SentenceListSchema,
        expires: DateSchema,
        policy: z.url().optional(),
        languages: TextListSchema.default([]),
      })
      .optional(),
    /** A page with charts of which questions the content answers, `/coverage/`: off, and nothing leads to it. */
    coverage: z
      .strictObject({
        page: z.boolean().default(false),
        /** Report that `coverage --json` wrote, below the root. What it says is public then. */
        report: z.string().min(1).default('coverage-report.json'),
      })
      .prefault({}),
    /** How `check --external` treats links to other sites. */
    externalLinks: ExternalLinksSchema,
    /** Files of ten megabytes are seldom articles: larger ones are refused. In bytes. */
    maxFileSize: z
      .number()
      .int()
      .positive()
      .default(1024 * 1024),
    /** What `check` and the build look at: severities, rules that are off and why, names that count, runbook sections. */
    health: HealthConfigSchema.prefault({}),
  })
  .superRefine(({ url, base }, context) => {
    const reason = url === undefined || !URL.canParse(url) ? undefined : findExcess(new URL(url), base)
    if (reason !== undefined) context.addIssue({ code: 'custom', path: ['url'], message: reason })
  })

/** What an address of the site says that would be dropped without a word: links begin with `base`. */
function findExcess({ pathname, search, hash }: URL, base: string): string | undefined {
  if (search !== '' || hash !== '') return 'expected an address without "?" and "#"'
  const path = pathname.replace(/\/*$/, '/')
  if (path === '/' || path === base) return undefined
  return `expected an address without a path; the path below which the site is served is "base": '${path}'`
}

export type Config = z.output<typeof ConfigSchema>
export type ConfigInput = z.input<typeof ConfigSchema>

/** Types a `kb.config.ts` and returns it as it is. */
export function defineConfig(config: ConfigInput): ConfigInput {
  return config
}
