import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { createSecureContext } from 'node:tls'
import { certificateKey, certificates } from './certificates.fixture.ts'

/** Answers a request; `count` is how often its method and path have been asked for, this time included. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse, count: number) => void

export interface BadSite {
  port: number
  /** `HEAD /path`, in order. */
  requests: string[]
  headers: IncomingMessage['headers'][]
  /** Sockets that were opened. */
  connections: number
  /** Bytes that were written to sockets which are closed by now. */
  bytesWritten: number
  /** Most requests that were open at a time. */
  peak: number
  close: () => Promise<void>
}

/** A server that behaves by path as told; any other path is answered 200, as plain text. */
export function startSite(behaviours: Record<string, Behaviour>, host = '127.0.0.1'): Promise<BadSite> {
  return listen((site) => createServer({ keepAliveTimeout: 50 }, toListener(behaviours, site)), host)
}

/** The same behind TLS, with the certificate that the first label of the host name asks for: `expired.site.kb`. */
export function startTlsSite(behaviours: Record<string, Behaviour>): Promise<BadSite> {
  return listen((site) => {
    const toContext = (name: string) => {
      const label = name.split('.')[0] ?? ''
      const cert = Object.hasOwn(certificates, label)
        ? certificates[label as keyof typeof certificates]
        : certificates.good
      return createSecureContext({ key: certificateKey, cert })
    }
    const options = { key: certificateKey, cert: certificates.good }
    const answer: (name: string, done: (error: Error | null, context?: ReturnType<typeof toContext>) => void) => void =
      (name, done) => done(null, toContext(name))
    return createTlsServer({ ...options, SNICallback: answer }, toListener(behaviours, site))
  }, '127.0.0.1')
}

/** A server that speaks no HTTP, or none at all. */
export function startSocketSite(onSocket: (socket: Socket) => void): Promise<BadSite> {
  return listen(() => createTcpServer(onSocket), '127.0.0.1')
}

function toListener(behaviours: Record<string, Behaviour>, site: BadSite): RequestListener {
  const counts = new Map<string, number>()
  let open = 0
  return (request, response) => {
    const path = request.url ?? ''
    const name = `${request.method} ${path}`
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    site.requests.push(name)
    site.headers.push(request.headers)
    site.peak = Math.max(site.peak, ++open)
    response.on('close', () => open--)
    const behave = behaviours[path] ?? behaviours[path.replace(/\?.*$/, '')]
    if (behave === undefined) response.setHeader('content-type', 'text/plain').end('good')
    else behave(request, response, count)
  }
}

function listen(create: (site: BadSite) => Server, host: string): Promise<BadSite> {
  const sockets = new Set<Socket>()
  const site: BadSite = {
    port: 0,
    requests: [],
    headers: [],
    connections: 0,
    bytesWritten: 0,
    peak: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
  const server = create(site)
  server.on('connection', (socket: Socket) => {
    site.connections++
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => {
      site.bytesWritten += socket.bytesWritten
      sockets.delete(socket)
    })
  })
  return new Promise((resolve) => {
    server.listen(0, host, () => {
      site.port = (server.address() as AddressInfo).port
      resolve(site)
    })
  })
}
