import { toCopyLink } from '../../shared/copy-link.ts'
import { toAddress } from '../../shared/query-link.ts'
import type { Prefill } from '../../shared/target.ts'
import type { Options } from './schema.ts'

/** Slack's documented redirect where the id of the workspace is known, else the channel's own link. */
export const prefill: Prefill<Options> = ({ team, url = '', channel }, draft) =>
  toCopyLink(
    team === undefined
      ? `${url}/archives/${channel}`
      : toAddress('https://slack.com/app_redirect', [
          ['channel', channel],
          ['team', team],
        ]),
    draft,
  )
