import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type ResourceKind = 'html' | 'css' | 'js' | 'font' | 'image' | 'other'

export interface Resource {
  /** Path on the server, without query. */
  path: string
  kind: ResourceKind
  /** Bytes of the body: as it is, with gzip -9 and with brotli -11. What does not compress keeps its size. */
  plain: number
  gzip: number
  brotli: number
}

export interface StaticServer {
  url: string
  /** What was sent so far, in order. */
  sent: readonly Resource[]
  close(): Promise<void>
}

/** Serves a folder on loopback, compressed as the browser wishes. */
export async function serveFolder(folder: string): Promise<StaticServer> {
  const sent: Resource[] = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = findFile(folder, path)
    if (file === undefined) return response.writeHead(404).end()
    const type = types[extname(file)] ?? { mime: 'application/octet-stream', kind: 'other', packed: true }
    const headers = { 'content-type': type.mime, vary: 'accept-encoding' }
    if (type.packed) {
      const size = statSync(file).size
      sent.push({ path, kind: type.kind, plain: size, gzip: size, brotli: size })
      return createReadStream(file).pipe(response.writeHead(200, headers))
    }
    const bodies = compress(readFileSync(file))
    sent.push({
      path,
      kind: type.kind,
      plain: bodies.plain.length,
      gzip: bodies.gzip.length,
      brotli: bodies.brotli.length,
    })
    const accepted = String(request.headers['accept-encoding'])
    if (/\bbr\b/.test(accepted))
      return response.writeHead(200, { ...headers, 'content-encoding': 'br' }).end(bodies.brotli)
    if (/\bgzip\b/.test(accepted))
      return response.writeHead(200, { ...headers, 'content-encoding': 'gzip' }).end(bodies.gzip)
    return response.writeHead(200, headers).end(bodies.plain)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    sent,
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  }
}

interface FileType {
  mime: string
  kind: ResourceKind
  /** Compressed in itself. */
  packed?: boolean
}

const types: Record<string, FileType> = {
  '.html': { mime: 'text/html; charset=utf-8', kind: 'html' },
  '.css': { mime: 'text/css; charset=utf-8', kind: 'css' },
  '.js': { mime: 'text/javascript; charset=utf-8', kind: 'js' },
  '.mjs': { mime: 'text/javascript; charset=utf-8', kind: 'js' },
  '.json': { mime: 'application/json', kind: 'other' },
  '.webmanifest': { mime: 'application/manifest+json', kind: 'other' },
  '.xml': { mime: 'application/xml', kind: 'other' },
  '.txt': { mime: 'text/plain; charset=utf-8', kind: 'other' },
  '.wasm': { mime: 'application/wasm', kind: 'other' },
  '.svg': { mime: 'image/svg+xml', kind: 'image' },
  '.ico': { mime: 'image/x-icon', kind: 'image' },
  '.png': { mime: 'image/png', kind: 'image', packed: true },
  '.jpg': { mime: 'image/jpeg', kind: 'image', packed: true },
  '.webp': { mime: 'image/webp', kind: 'image', packed: true },
  '.avif': { mime: 'image/avif', kind: 'image', packed: true },
  '.woff2': { mime: 'font/woff2', kind: 'font', packed: true },
}

function findFile(folder: string, path: string): string | undefined {
  const file = join(folder, normalize(`/${path}`))
  const candidates = path.endsWith('/') ? [join(file, 'index.html')] : [file, `${file}.html`]
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile())
}

function compress(plain: Buffer): { plain: Buffer; gzip: Buffer; brotli: Buffer } {
  return {
    plain,
    gzip: gzipSync(plain, { level: 9 }),
    brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  }
}
