import type { Announcer } from '../contract.ts'
import { escapeAngles, fit, jsonHeaders, toHeadline, toMore } from '../shared/fit.ts'
import { judgeOk } from '../shared/judge.ts'

/** Of a section's text, in characters: https://docs.slack.dev/reference/block-kit/blocks/section-block */
const longestSection = 3000

/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
export const slack: Announcer<'slack'> = {
  name: 'slack',
  variables: ({ urlFrom }) => [urlFrom],
  toDeliveries(announcement, { urlFrom }, secret) {
    const text = escapeAngles(toHeadline(announcement))
    const sections = fit(
      announcement,
      (parts) =>
        parts.map(({ label, count, articles, more }) =>
          [
            `*${label}* (${count})`,
            ...articles.map(({ title, url }) => `• <${toLink(url)}|${toLinkText(title)}>`),
            ...(more > 0 ? [toMore(more)] : []),
          ].join('\n'),
        ),
      (written) => written.every(({ length }) => length <= longestSection),
    )
    const blocks = [`*${text}*`, ...sections].map((section) => ({
      type: 'section',
      text: { type: 'mrkdwn', text: section },
    }))
    return [{ type: 'http', url: secret(urlFrom), headers: jsonHeaders, body: JSON.stringify({ text, blocks }) }]
  },
  judge: judgeOk,
}

/** A bar would end the address, and a link's text at `>`. */
const toLink = (url: string): string => escapeAngles(url).replaceAll('|', '%7C')
const toLinkText = (title: string): string => escapeAngles(title).replaceAll('|', '¦')
