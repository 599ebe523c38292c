import type { Announcer } from '../contract.ts'
import { fit, jsonHeaders, toHeadline, toMore } from '../shared/fit.ts'
import { judgeOk } from '../shared/judge.ts'

/** In characters; a longer text is split into several posts. */
const longestText = 16_383

/** https://developers.mattermost.com/integrate/webhooks/incoming/ */
export const mattermost: Announcer<'mattermost'> = {
  name: 'mattermost',
  variables: ({ urlFrom }) => [urlFrom],
  toDeliveries(announcement, { urlFrom, channel }, secret) {
    const text = fit(
      announcement,
      (parts) =>
        [
          `**${escapeMarkdown(toHeadline(announcement))}**`,
          ...parts.flatMap(({ label, count, articles, more }) => [
            '',
            `**${label}** (${count})`,
            ...articles.map(({ title, url }) => `- [${escapeMarkdown(title)}](${toTarget(url)})`),
            ...(more > 0 ? [`- ${toMore(more)}`] : []),
          ]),
        ].join('\n'),
      ({ length }) => length <= longestText,
    )
    return [{ type: 'http', url: secret(urlFrom), headers: jsonHeaders, body: JSON.stringify({ text, channel }) }]
  },
  judge: judgeOk,
}

/** An `@all` in a title must call nobody. */
const escapeMarkdown = (text: string): string => text.replace(/[\\[\]()*_`~#|<>]/g, '\\$&').replaceAll('@', '@\u200b')
const toTarget = (url: string): string => url.replaceAll('(', '%28').replaceAll(')', '%29')
