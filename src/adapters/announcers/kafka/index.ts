import type { ArticleEvent } from '../../../core/releases/article-event.ts'
import type { Announcer, Answer, HttpDelivery, Outcome } from '../contract.ts'
import { toBase64 } from '../shared/base64.ts'
import { judgeStatus, parseAnswer } from '../shared/judge.ts'
import { splitJson } from './split-json.ts'

/** Records in one request: REST Proxies refuse bodies that are much larger. */
const mostRecords = 200

/**
 * A record an event, its key the article, so that an article's events keep their order. A record may come twice, after a
 * failure; `release`, `locale` and `id` tell it.
 * v3: https://docs.confluent.io/platform/current/kafka-rest/api.html
 */
export const kafka: Announcer<'kafka'> = {
  name: 'kafka',
  variables: ({ credentialsFrom }) => (credentialsFrom === undefined ? [] : [credentialsFrom]),
  toDeliveries({ events }, { api, url = '', cluster = '', brokers, topic, credentialsFrom }, secret) {
    const credentials = credentialsFrom === undefined ? undefined : secret(credentialsFrom)
    if (api === 'broker') {
      const messages = events.map((event) => ({ key: toKey(event), value: JSON.stringify(event) }))
      return [{ type: 'broker', brokers, topic, messages, ...(credentials === undefined ? {} : { credentials }) }]
    }
    const base = url.replace(/\/+$/, '')
    const authorization = credentials === undefined ? {} : { authorization: `Basic ${toBase64(credentials)}` }
    return toChunks(events).map(
      (chunk): HttpDelivery =>
        api === 'v3'
          ? {
              type: 'http',
              isRepeatable: true,
              url: `${base}/v3/clusters/${encodeURIComponent(cluster)}/topics/${topic}/records`,
              headers: { 'content-type': 'application/json', ...authorization },
              body: chunk.map((event) => JSON.stringify(toRecord(event))).join('\n'),
            }
          : {
              type: 'http',
              isRepeatable: true,
              url: `${base}/topics/${topic}`,
              headers: {
                'content-type': 'application/vnd.kafka.json.v2+json',
                accept: 'application/vnd.kafka.v2+json',
                ...authorization,
              },
              body: JSON.stringify({ records: chunk.map((event) => ({ key: toKey(event), value: event })) }),
            },
    )
  },
  judge(answer, { url, body }) {
    const byStatus = judgeStatus(answer)
    if (byStatus) return byStatus
    return url.includes('/v3/clusters/') ? judgeReports(answer, splitJson(body).length) : judgeOffsets(answer)
  },
}

/** Every record has a report of its own, and only 200 in it says that it is stored. */
function judgeReports(answer: Answer, records: number): Outcome {
  let codes: unknown[]
  try {
    codes = splitJson(answer.body).map((report) => (report as { error_code?: unknown }).error_code)
  } catch {
    return { type: 'retry', reason: `it answered ${answer.status} and no delivery reports` }
  }
  const wrong = codes.filter((code) => code !== 200)
  if (wrong.length === 0 && codes.length === records) return { type: 'accepted' }
  const reason = `it stored ${codes.length - wrong.length} of ${records} records${wrong.length > 0 ? `, error ${Number(wrong[0])}` : ''}`
  const isPassing = wrong.every((code) => code === 429 || Number(code) >= 500)
  return { type: isPassing ? 'retry' : 'refused', reason }
}

function judgeOffsets(answer: Answer): Outcome {
  const { offsets } = (parseAnswer(answer) ?? {}) as { offsets?: { error_code?: unknown }[] }
  if (!Array.isArray(offsets)) return { type: 'refused', reason: `it answered ${answer.status} and no offsets` }
  const wrong = offsets.filter(({ error_code: code }) => code !== undefined && code !== null)
  if (wrong.length === 0) return { type: 'accepted' }
  // 2 stands for an error that may pass.
  const type = wrong.every(({ error_code: code }) => code === 2) ? 'retry' : 'refused'
  return { type, reason: `it stored ${offsets.length - wrong.length} of ${offsets.length} records` }
}

function toRecord(event: ArticleEvent): unknown {
  const headers = [{ name: 'event', value: toBase64(event.event) }]
  return { key: { type: 'STRING', data: toKey(event) }, headers, value: { type: 'JSON', data: event } }
}

function toChunks(events: readonly ArticleEvent[]): ArticleEvent[][] {
  const count = Math.ceil(events.length / mostRecords)
  return Array.from({ length: count }, (_, index) => events.slice(index * mostRecords, (index + 1) * mostRecords))
}

const toKey = ({ locale, id }: ArticleEvent): string => `${locale}/${id}`
