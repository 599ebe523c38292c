import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Announcement, toAnnouncement } from '../../core/announce/announcement.ts'
import { type AnnouncerConfig, type AnnouncerName, AnnounceSchema } from '../../core/domain/announce-config.ts'
import { compareReleases } from '../../core/releases/compare-releases.ts'
import { createRelease, createReleased } from '../../core/releases/release.fixture.ts'
import type { Delivery, HttpDelivery } from './contract.ts'
import { announcers } from './index.ts'
import { splitJson } from './kafka/split-json.ts'

const written = {
  slack: { type: 'slack', urlFrom: 'HOOK' },
  teams: { type: 'teams', urlFrom: 'HOOK' },
  mattermost: { type: 'mattermost', urlFrom: 'HOOK', channel: 'town-square' },
  telegram: { type: 'telegram', tokenFrom: 'HOOK', chat: '@acme_help' },
  webhook: { type: 'webhook', urlFrom: 'HOOK', secretFrom: 'KEY' },
  'email-file': { type: 'email-file', path: 'digest.eml', from: 'help@example.org', to: ['team@example.org'] },
  kafka: { type: 'kafka', url: 'https://rest.example.org/', cluster: 'c1', topic: 'articles', credentialsFrom: 'KEY' },
} satisfies Record<AnnouncerName, object>
const settings = AnnounceSchema.parse(written)

const environment: Record<string, string> = { HOOK: 'https://hooks.example.org/T0/secret', KEY: 'user:password' }
const secret = (variable: string): string => environment[variable] ?? ''

function announce(titles: string[], from = 0): Announcement {
  const after = createRelease(titles.map((title, number) => createReleased(`faq/${number}`, { title })))
  const { articles } = compareReleases(createRelease([createReleased('gone')].slice(from)), after)
  return toAnnouncement('Acme <Help>', after, articles) as Announcement
}

const deliver = (type: AnnouncerName, announcement: Announcement, config?: AnnouncerConfig): Delivery[] =>
  announcers[type].toDeliveries(announcement, config ?? (settings[type] as AnnouncerConfig), secret)

const toText = (delivery: Delivery): string =>
  delivery.type === 'http' ? delivery.body : delivery.type === 'file' ? delivery.content : JSON.stringify(delivery)

/** Of each system, in its own measure. */
const isWithinLimits: Record<AnnouncerName, (body: string) => boolean> = {
  slack: (body) => {
    const { text, blocks } = JSON.parse(body)
    return (
      text.length <= 4000 &&
      blocks.length <= 50 &&
      blocks.every((block: { text: { text: string } }) => block.text.text.length <= 3000)
    )
  },
  teams: (body) => Buffer.byteLength(body) <= 28_000,
  mattermost: (body) => JSON.parse(body).text.length <= 16_383,
  telegram: (body) => JSON.parse(body).text.length <= 4096,
  webhook: () => true,
  'email-file': (content) => content.split('\r\n').every(({ length }) => length <= 998),
  kafka: (body) => splitJson(body).length <= 200,
}

test('lists every announcer of the folder, and no other', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(Object.keys(announcers).sort()).toEqual(
    folders
      .map(({ name }) => name)
      .filter((name) => name !== 'shared')
      .sort(),
  )
  for (const [name, announcer] of Object.entries(announcers)) expect(announcer.name).toBe(name)
})

describe.each(Object.keys(written) as AnnouncerName[])('%s', (type) => {
  test('is within its limits whatever the titles are and however many, and does not cut a character in two', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({ unit: 'grapheme', minLength: 250, maxLength: 400 }),
    )
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 150 }), (titles) => {
        for (const delivery of deliver(type, announce(titles))) {
          expect(isWithinLimits[type](toText(delivery))).toBe(true)
          expect(toText(delivery).isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 8 },
    )
  })

  test('is one message, and keeps secrets out of it', () => {
    const deliveries = deliver(type, announce(['A', 'B']))
    expect(deliveries).toHaveLength(1)
    for (const value of Object.values(environment)) expect(toText(deliveries[0] as Delivery)).not.toContain(value)
    expect(announcers[type].variables(settings[type] as AnnouncerConfig).every((name) => name in environment)).toBe(
      true,
    )
  })

  test('takes 429 and 5xx for what may pass, and 4xx for what stays', () => {
    const [delivery] = deliver(type, announce(['A']))
    if (delivery?.type !== 'http') return
    const judge = (status: number): string => announcers[type].judge({ status, body: '' }, delivery).type
    expect([429, 500, 503, 400, 401, 404, 413, 302].map(judge)).toEqual([
      'retry',
      'retry',
      'retry',
      'refused',
      'refused',
      'refused',
      'refused',
      'refused',
    ])
  })
})

test.each([
  ['slack', 'ok', 'accepted'],
  ['slack', 'no_service', 'refused'],
  ['mattermost', 'ok', 'accepted'],
  ['mattermost', '<html>Log in</html>', 'refused'],
  ['teams', '', 'accepted'],
  ['teams', '{"error":{"code":"WorkflowTriggerIsNotEnabled"}}', 'refused'],
  ['teams', 'Webhook message delivery failed with error: 413', 'refused'],
  ['telegram', '{"ok":true,"result":{}}', 'accepted'],
  ['telegram', '{"ok":false,"error_code":400,"description":"chat not found"}', 'refused'],
  ['telegram', '{"ok":false,"error_code":429,"parameters":{"retry_after":7}}', 'retry'],
  ['webhook', 'whatever', 'accepted'],
  ['kafka', '{"error_code":200,"offset":1}{"error_code":200,"offset":2}', 'accepted'],
  ['kafka', '{"error_code":200,"offset":1}', 'retry'],
  ['kafka', '{"error_code":200}\r\n{"error_code":42201}', 'retry'],
  ['kafka', '{"error_code":200}\r\n{"error_code":422}', 'refused'],
  ['kafka', '{"error_code":200', 'retry'],
] as [AnnouncerName, string, string][])('%s, answering 200 with %j: %s', (type, body, outcome) => {
  const [delivery] = deliver(type, announce(['A'], 0))
  expect(announcers[type].judge({ status: 200, body }, delivery as HttpDelivery).type).toBe(outcome)
})

test('Kafka’s older proxy is told of records, and says of each whether it is stored', () => {
  const { v2 } = AnnounceSchema.parse({
    v2: { type: 'kafka', api: 'v2', url: 'https://rest.example.org', topic: 'articles' },
  })
  const [delivery] = deliver('kafka', announce(['A'], 1), v2) as [HttpDelivery]
  expect([delivery.url, delivery.headers['content-type']]).toEqual([
    'https://rest.example.org/topics/articles',
    'application/vnd.kafka.json.v2+json',
  ])
  expect(JSON.parse(delivery.body).records[0]).toMatchObject({ key: 'en/faq/0', value: { event: 'article.published' } })
  const judge = (body: string): string => announcers.kafka.judge({ status: 200, body }, delivery).type
  expect(
    [
      '{"offsets":[{"offset":1,"error_code":null}]}',
      '{"offsets":[{"error_code":2}]}',
      '{"offsets":[{"error_code":1}]}',
      '{}',
    ].map(judge),
  ).toEqual(['accepted', 'retry', 'refused', 'refused'])
})

test('what a title holds is text: no link, no mention, no markup', () => {
  const hostile = '<!channel> [x](http://evil.example) <b>b</b> @all |'
  const text = (type: AnnouncerName): string => toText(deliver(type, announce([hostile], 1))[0] as Delivery)
  expect(text('slack')).toContain('&lt;!channel&gt; [x](http://evil.example) &lt;b&gt;b&lt;/b&gt; @all ¦>')
  expect(text('telegram')).toContain('&lt;b&gt;b&lt;/b&gt;')
  expect(JSON.parse(text('mattermost')).text).toContain(
    '\\[x\\]\\(http://evil.example\\) \\<b\\>b\\</b\\> @\u200ball \\|',
  )
  expect(JSON.parse(text('teams')).attachments[0].content.body[2].text).toContain('\\[x\\]\\(http://evil.example\\)')
})

test('an announcement lists new, changed, moved and removed in this order, and says how many are left out', () => {
  const [delivery] = deliver('telegram', announce(Array.from({ length: 200 }, (_, number) => `Question ${number}`)))
  const { text } = JSON.parse((delivery as HttpDelivery).body)
  expect(text).toMatch(/^<b>Acme &lt;Help&gt;: 201 articles changed<\/b>\n\n<b>New<\/b> \(200\)\n/)
  expect(text).toMatch(
    /\nand \d+ more\n\n<b>Removed<\/b> \(1\)\n• <a href="https:\/\/help\.example\.org\/gone\/">About gone<\/a>$/,
  )
})

test('there is nothing to announce where nothing changed, or only in languages that are not asked for', () => {
  const release = createRelease([createReleased('a')])
  expect(toAnnouncement('Acme', release, [])).toBeUndefined()
  const { articles } = compareReleases(undefined, release)
  expect(toAnnouncement('Acme', release, articles, ['de'])).toBeUndefined()
  expect(toAnnouncement('Acme', release, articles, ['en'])?.events).toHaveLength(1)
})
