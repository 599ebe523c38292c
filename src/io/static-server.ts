import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'
import { headersFor, readHeaderRules } from './headers-file.ts'

export interface StaticServer {
  /** Address of the site's home, with its base. */
  url: string
  close: () => Promise<void>
}

/**
 * Serves a built site on 127.0.0.1 as a static host does: with the headers of its own `_headers` file, and its 404 page
 * for what is not there or is meant for the host, that of a language below its addresses. Port 0 takes any free one.
 */
export async function serveFolder(
  folder: string,
  { port, base }: { port: number; base: string },
): Promise<StaticServer> {
  const rules = readHeaderRules(join(folder, '_headers'))
  const toSitePath = (path: string): string => (path.startsWith(base) ? `/${path.slice(base.length)}` : path)
  const setHeaders = (response: ServerResponse, path: string): void => {
    for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value)
  }
  const files = sirv(folder, { dev: true, etag: true, dotfiles: true, extensions: ['html'] })
  const isForHost = (path: string): boolean => /^\/(?:_headers|_redirects|_server(?:\/.*)?)$/.test(toSitePath(path))
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?')
    if (base !== '/' && !path.startsWith(base)) {
      response.writeHead(302, { location: base }).end()
      return
    }
    const decoded = decodePath(path)
    const sayNotFound = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
      response.end(readNotFound(folder, toSitePath(decoded)))
    }
    setHeaders(response, decoded)
    // A folder is its page, even where a file beside it has its name: `/index/` is not `/index.html`.
    request.url = toSitePath(request.url ?? '/').replace(/^([^?]*\/)(?=\?|$)/, '$1index.html')
    if (isForHost(decoded)) sayNotFound()
    else files(request, response, sayNotFound)
  })
  await listen(server, port)
  const { port: bound } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${bound}${base}`, close: () => closeServer(server) }
}

/** The nearest page for it, that of the first folder or that of the top. */
function readNotFound(folder: string, path: string): Buffer | string {
  const language = /^\/([\w-]+)\//.exec(path)?.[1] ?? ''
  const file = [join(folder, language, '404.html'), join(folder, '404.html')].find((page) => existsSync(page))
  return file === undefined ? 'Not found' : readFileSync(file)
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
