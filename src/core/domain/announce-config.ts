import { z } from 'zod'
import { TextListSchema } from './fields.ts'

/** Secrets are in the environment alone; the settings name the variable. */
const variable = z
  .string()
  .regex(/^[A-Z][A-Z\d_]{0,99}$/, 'expected the name of an environment variable such as SLACK_WEBHOOK_URL')

const shared = {
  /** Tags of the languages whose articles are told of. Default: all. */
  locales: TextListSchema.optional(),
}

const topic = z.string().regex(/^[\w.-]{1,249}$/, 'expected the name of a topic such as articles')
const address = z.url({ protocol: /^https?$/, error: 'expected an address such as https://kafka-rest.acme.example' })

const AnnouncerSchema = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('slack'), ...shared, urlFrom: variable }),
    z.strictObject({ type: z.literal('teams'), ...shared, urlFrom: variable }),
    z.strictObject({
      type: z.literal('mattermost'),
      ...shared,
      urlFrom: variable,
      /** Channel or `@user`. Default: the webhook's own. */
      channel: z.string().min(1).optional(),
    }),
    z.strictObject({
      type: z.literal('telegram'),
      ...shared,
      tokenFrom: variable,
      /** `@channel`, or the number of a chat. */
      chat: z.union([z.string().regex(/^@\w{3,}$/), z.int()], { error: 'expected @channel or the number of a chat' }),
      /** Server of the Bot API: one may run one's own. */
      url: address.default('https://api.telegram.org'),
      /** Topic of a group. */
      thread: z.int().positive().optional(),
    }),
    z.strictObject({
      type: z.literal('webhook'),
      ...shared,
      urlFrom: variable,
      /** Key of the signature. Without it nothing is signed. */
      secretFrom: variable.optional(),
    }),
    z.strictObject({
      type: z.literal('email-file'),
      ...shared,
      /** File that is written, below the folder the command runs in. */
      path: z.string().regex(/\.eml$/, 'expected a file that ends in .eml'),
      from: z.email(),
      to: z.array(z.email()).min(1),
    }),
    z
      .strictObject({
        type: z.literal('kafka'),
        ...shared,
        /** REST Proxy v3, its older v2, or the brokers themselves through the package `@platformatic/kafka`. */
        api: z.enum(['v3', 'v2', 'broker']).default('v3'),
        /** Base address of the REST Proxy. */
        url: address.optional(),
        /** Of `v3`. */
        cluster: z.string().min(1).optional(),
        /** `host:port` of brokers, for `broker`. */
        brokers: z.array(z.string().regex(/^[\w.-]+:\d{1,5}$/, 'expected host:port')).default([]),
        topic,
        /** `key:secret` or `user:password`. */
        credentialsFrom: variable.optional(),
      })
      .refine(({ api, url }) => api === 'broker' || url !== undefined, {
        error: 'expected the address of the REST Proxy',
        path: ['url'],
      })
      .refine(({ api, cluster }) => api !== 'v3' || cluster !== undefined, {
        error: 'expected the id of the cluster',
        path: ['cluster'],
      })
      .refine(({ api, brokers }) => api !== 'broker' || brokers.length > 0, {
        error: 'expected brokers such as kafka.acme.example:9093',
        path: ['brokers'],
      }),
  ],
  { error: 'expected a type: slack, teams, mattermost, telegram, webhook, email-file or kafka' },
)

/** Who is told of changed articles after a publish, by a name of one's own: `{ team: { type: 'slack', … } }`. */
export const AnnounceSchema = z
  .record(
    z.string().regex(/^[a-z][a-z\d-]{0,39}$/, 'expected a name of small letters such as team-chat'),
    AnnouncerSchema,
  )
  .default({})

export type AnnouncerConfig = z.output<typeof AnnouncerSchema>
export type AnnouncerName = AnnouncerConfig['type']
