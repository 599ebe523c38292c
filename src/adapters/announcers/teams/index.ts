import type { Announcer } from '../contract.ts'
import { countBytes, fit, jsonHeaders, toHeadline, toMore } from '../shared/fit.ts'
import { judgeStatus, parseAnswer } from '../shared/judge.ts'

/** In bytes; Teams refuses messages of more than 28 KB. */
const mostBytes = 25_000

/** A Workflows webhook: an Adaptive Card in an envelope. The address holds its own key, so all of it is secret. */
export const teams: Announcer<'teams'> = {
  name: 'teams',
  variables: ({ urlFrom }) => [urlFrom],
  toDeliveries(announcement, { urlFrom }, secret) {
    const headline = { type: 'TextBlock', text: escapeMarkdown(toHeadline(announcement)), weight: 'Bolder', wrap: true }
    const body = fit(
      announcement,
      (parts) =>
        toMessage([
          headline,
          ...parts.flatMap(({ label, count, articles, more }) => [
            { type: 'TextBlock', text: `${label} (${count})`, weight: 'Bolder', wrap: true },
            ...articles.map(({ title, url }) => ({
              type: 'TextBlock',
              text: `[${escapeMarkdown(title)}](${toTarget(url)})`,
              wrap: true,
            })),
            ...(more > 0 ? [{ type: 'TextBlock', text: toMore(more), wrap: true }] : []),
          ]),
        ]),
      (written) => countBytes(written) <= mostBytes,
    )
    return [{ type: 'http', url: secret(urlFrom), headers: jsonHeaders, body }]
  },
  /** Workflows answers 202, or 2xx with an error inside. */
  judge(answer) {
    const byStatus = judgeStatus(answer)
    if (byStatus) return byStatus
    const parsed = parseAnswer(answer)
    const isError = typeof parsed === 'object' && parsed !== null && 'error' in parsed
    if (!isError && !/delivery failed/i.test(answer.body)) return { type: 'accepted' }
    return { type: 'refused', reason: `it answered ${answer.status} with an error inside` }
  },
}

function toMessage(body: unknown[]): string {
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body,
  }
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }
  return JSON.stringify({ type: 'message', attachments: [attachment] })
}

const escapeMarkdown = (text: string): string => text.replace(/[\\[\]()*_`~]/g, '\\$&')
const toTarget = (url: string): string => url.replaceAll('(', '%28').replaceAll(')', '%29')
