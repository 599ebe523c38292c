import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { certificateKey, certificates } from '../../../src/io/fetch-links/certificates.fixture.ts'

/** What reached a tracker. */
export interface Arrival {
  method: string
  /** Path and query as they were sent. */
  target: string
  contentType: string
  referrer: string
  body: string
}

export interface StandIn {
  /** `127.0.0.1:PORT`. */
  address: string
  arrivals: Arrival[]
  /** What every path answers with. */
  page: string
  close: () => Promise<void>
}

/** A server in a tracker's place, on this machine, with a certificate for `*.site.kb`. */
export async function startStandIn(): Promise<StandIn> {
  const standIn: StandIn = { address: '', arrivals: [], page: '<title>Tracker</title>', close: async () => {} }
  const server = createServer({ cert: certificates.good, key: certificateKey }, async (request, response) => {
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    const { method = '', url = '', headers } = request
    if (url !== '/favicon.ico')
      standIn.arrivals.push({
        method,
        target: url,
        contentType: headers['content-type'] ?? '',
        referrer: headers.referer ?? '',
        body,
      })
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(standIn.page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  standIn.address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  standIn.close = () => new Promise((resolve) => server.close(() => resolve()))
  return standIn
}
