import type { Announcer, Outcome } from '../contract.ts'
import { escapeAngles, fit, jsonHeaders, toHeadline, toMore } from '../shared/fit.ts'
import { judgeStatus, parseAnswer } from '../shared/judge.ts'

/** In characters; the limit holds for the text without its tags, so with them is on the safe side. */
const longestText = 4096

/** https://core.telegram.org/bots/api#sendmessage */
export const telegram: Announcer<'telegram'> = {
  name: 'telegram',
  variables: ({ tokenFrom }) => [tokenFrom],
  toDeliveries(announcement, { tokenFrom, chat, thread, url: server }, secret) {
    const text = fit(
      announcement,
      (parts) =>
        [
          `<b>${escapeAngles(toHeadline(announcement))}</b>`,
          ...parts.flatMap(({ label, count, articles, more }) => [
            '',
            `<b>${label}</b> (${count})`,
            ...articles.map(
              ({ title, url }) => `• <a href="${escapeAngles(url).replaceAll('"', '%22')}">${escapeAngles(title)}</a>`,
            ),
            ...(more > 0 ? [toMore(more)] : []),
          ]),
        ].join('\n'),
      ({ length }) => length <= longestText,
    )
    const body = {
      chat_id: chat,
      message_thread_id: thread,
      text,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    }
    const url = `${server.replace(/\/+$/, '')}/bot${secret(tokenFrom)}/sendMessage`
    return [{ type: 'http', url, headers: jsonHeaders, body: JSON.stringify(body) }]
  },
  judge(answer) {
    const parsed = parseAnswer(answer) as
      | { ok?: unknown; error_code?: unknown; parameters?: { retry_after?: unknown } }
      | null
      | undefined
    const after = parsed?.parameters?.retry_after
    const byStatus = judgeStatus(answer)
    if (byStatus) return withDelay(byStatus, after)
    if (parsed?.ok === true) return { type: 'accepted' }
    const code = Number(parsed?.error_code)
    const reason = `it answered ${answer.status} with an error inside`
    return withDelay({ type: code === 429 || code >= 500 ? 'retry' : 'refused', reason }, after)
  },
}

function withDelay(outcome: Outcome, after: unknown): Outcome {
  return outcome.type === 'retry' && typeof after === 'number' ? { ...outcome, after } : outcome
}
