import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface StoredObject {
  body: Buffer
  headers: { type: string | undefined; cache: string | undefined }
}

/** A bucket on loopback, as far as the AWS command line needs one to copy, to compare and to remove. */
export interface S3StandIn {
  url: string
  objects: Map<string, StoredObject>
  /** Writes, in their order: `PUT key` or `DELETE key`. */
  writes: string[]
  /** Refuses writes from this number on, as a network that goes away does. */
  failAfter: number
  close: () => Promise<void>
}

export async function startS3(bucket: string): Promise<S3StandIn> {
  const objects = new Map<string, StoredObject>()
  const s3: S3StandIn = { url: '', objects, writes: [], failAfter: Number.POSITIVE_INFINITY, close: async () => {} }
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const url = new URL(request.url ?? '/', 'http://x')
    const key = decodeURIComponent(url.pathname).slice(`/${bucket}/`.length)
    if (request.method === 'GET') {
      response.writeHead(200, { 'content-type': 'application/xml' }).end(toListing(bucket, objects, url))
      return
    }
    if (s3.writes.length >= s3.failAfter) {
      response.writeHead(403, { 'content-type': 'application/xml' })
      response.end('<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>')
      return
    }
    s3.writes.push(`${request.method} ${key}`)
    const { 'content-type': type, 'cache-control': cache } = request.headers
    if (request.method === 'PUT') objects.set(key, { body: Buffer.concat(parts), headers: { type, cache } })
    if (request.method === 'DELETE') objects.delete(key)
    response.writeHead(request.method === 'DELETE' ? 204 : 200, { etag: '"x"' }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  s3.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  s3.close = () => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(() => resolve()))
  }
  return s3
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
function toListing(bucket: string, objects: ReadonlyMap<string, StoredObject>, { searchParams }: URL): string {
  const prefix = searchParams.get('prefix') ?? ''
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix)).sort()
  const entries = keys.map(
    (key) =>
      `<Contents><Key>${encodeURIComponent(key)}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>"x"</ETag><Size>${objects.get(key)?.body.length}</Size></Contents>`,
  )
  return `<?xml version="1.0"?><ListBucketResult><Name>${bucket}</Name><EncodingType>url</EncodingType><Prefix>${prefix}</Prefix><KeyCount>${keys.length}</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>${entries.join('')}</ListBucketResult>`
}
