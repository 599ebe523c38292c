import { gzipSync } from 'node:zlib'
import type { Behaviour } from './bad-site.fixture.ts'

export const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (_, response) =>
    void response.writeHead(code, headers).end()

export const redirect = (code: number, location: string, headers: Record<string, string> = {}): Behaviour =>
  status(code, { location, ...headers })

export const page =
  (html: string, code = 200, type = 'text/html; charset=utf-8'): Behaviour =>
  (_, response) =>
    void response.writeHead(code, { 'content-type': type }).end(html)

export const packed =
  (html: string | Buffer, encoding = 'gzip'): Behaviour =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(gzipSync(html))

/** Answers HEAD one way and GET another. */
export const byMethod =
  (head: Behaviour, get: Behaviour): Behaviour =>
  (request, response, count) =>
    (request.method === 'HEAD' ? head : get)(request, response, count)

/** The first requests of each method one way, all later ones another. */
export const first =
  (times: number, early: Behaviour, late: Behaviour): Behaviour =>
  (request, response, count) =>
    (count <= times ? early : late)(request, response, count)

export const hang: Behaviour = () => {}

export const reset: Behaviour = (request) => void request.socket.resetAndDestroy()

/** Bytes as they are, then the end. */
export const raw =
  (text: string): Behaviour =>
  (request) =>
    void request.socket.end(text)

/** A start, then more of the same every few milliseconds, without end. */
export const drip =
  (start: string, more: string, interval = 5): Behaviour =>
  (request) => {
    request.socket.write(start)
    const timer = setInterval(() => request.socket.write(more), interval)
    request.socket.on('close', () => clearInterval(timer))
  }

/** A start, then as much as the reader takes, without end. */
export const flood =
  (start: string, block: Buffer): Behaviour =>
  ({ socket }) => {
    const pour = (): void => {
      while (!socket.destroyed && socket.write(block));
    }
    socket.on('drain', pour).write(start)
    pour()
  }
