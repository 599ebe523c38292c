import type { Announcer } from '../contract.ts'
import { jsonHeaders } from '../shared/fit.ts'
import { judgeStatus } from '../shared/judge.ts'

/** Any server of one's own: all events of a publish in one JSON object, signed if there is a key. */
export const webhook: Announcer<'webhook'> = {
  name: 'webhook',
  variables: ({ urlFrom, secretFrom }) => (secretFrom === undefined ? [urlFrom] : [urlFrom, secretFrom]),
  toDeliveries({ site, release, time, events }, { urlFrom, secretFrom }, secret) {
    const body = JSON.stringify({ version: 1, site, release, time, events })
    const signature = secretFrom === undefined ? {} : { signature: { id: release, key: secret(secretFrom) } }
    return [{ type: 'http', url: secret(urlFrom), headers: jsonHeaders, body, isRepeatable: true, ...signature }]
  },
  judge: (answer) => judgeStatus(answer) ?? { type: 'accepted' },
}
