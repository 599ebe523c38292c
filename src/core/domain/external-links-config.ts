import { z } from 'zod'
import { DateSchema, TextSchema } from './fields.ts'

const HostSchema = z
  .string()
  .toLowerCase()
  .regex(
    /^(?:[a-z\d][a-z\d.-]*|\[[\da-f:.]+\])(?::\d{1,5})?$/,
    'expected a host such as wiki.acme.example or wiki.acme.example:8443',
  )

const HostNameSchema = z
  .string()
  .toLowerCase()
  .regex(/^[a-z\d][a-z\d.-]*$/, 'expected a host name such as docs.acme.example')

const ExclusionSchema = z.strictObject({
  /** A prefix that ends where a part of the address ends, or a pattern with `*` (no slash) and `**` (anything). */
  match: z.string().min(1),
  reason: TextSchema.refine((text) => text !== '', 'expected a reason'),
  /** Last day on which the exclusion holds. */
  until: DateSchema.optional(),
})

export const ExternalLinksSchema = z
  .strictObject({
    /** Addresses that are never asked, each with a reason. */
    exclude: z.array(ExclusionSchema).default([]),
    /** Hosts of one's own network that may be asked, `host` or `host:port`. All others that are not public are not. */
    allow: z.array(HostSchema).default([]),
    /** Ports that may be asked, besides 80 and 443. */
    ports: z.array(z.int().min(1).max(65_535)).default([]),
    /** Hosts, with all below them, on whose pages the part after `#` is looked for. */
    fragments: z.array(HostNameSchema).default([]),
    /** Reads pages as far as their title, and asks beside redirected ones, to find those that are gone and answer 200. */
    readTitles: z.boolean().default(true),
    /** Requests at a time. */
    concurrency: z.int().min(1).max(64).default(16),
    /** Requests at a time to one host. */
    perHost: z.int().min(1).max(16).default(2),
    /** Milliseconds between the starts of two requests to one host. */
    interval: z.int().min(0).max(60_000).default(100),
    /** Seconds for one request. */
    timeout: z.number().min(1).max(120).default(20),
    /** Minutes for all requests; what is left then is a note. */
    budget: z.number().positive().max(360).default(10),
    /** File below the root in which successful answers are kept, to commit it. Default: beside the other caches. */
    cache: z
      .string()
      .regex(/^(?![/\\])(?!.*(?:^|[/\\])\.\.(?:[/\\]|$)).+\.json$/, 'expected a file below the root that ends in .json')
      .optional(),
    /** Days for which a successful answer is good. */
    cacheDays: z.number().min(0).max(365).default(7),
  })
  .prefault({})

export type ExternalLinksConfig = z.output<typeof ExternalLinksSchema>
