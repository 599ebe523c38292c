import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fetch } from 'undici'
import { type Release, ReleaseSchema, releaseFile } from '../../core/releases/release.ts'
import { digest } from './read-site.ts'

/** What is live at an address: a release, nothing yet, or nobody can say. */
export type LiveSite = { type: 'release'; release: Release } | { type: 'none' } | { type: 'unknown'; reason: string }

export interface FetchOptions {
  /** Attempts in all, where the network or the server fails. */
  attempts?: number
  /** Milliseconds before the second attempt; each further one waits twice as long. */
  delay?: number
  /** Milliseconds for one attempt. */
  timeout?: number
}

/** Of an answer, in bytes: a release of 100,000 files describes itself in less. */
const mostRead = 64 << 20

/**
 * Asks a site which release it is.
 *
 * @param address of its home, ending in a slash
 */
export async function fetchLiveRelease(address: string, options: FetchOptions = {}): Promise<LiveSite> {
  // A cache on the way may still have the release before; an address that nobody asked for is in no cache.
  const answer = await fetchBytes(new URL(`${releaseFile}?at=${Date.now()}`, address).href, options)
  if ('reason' in answer) return { type: 'unknown', reason: answer.reason }
  if (answer.status === 404 || answer.status === 410) return { type: 'none' }
  if (answer.status !== 200) return { type: 'unknown', reason: `it answered ${answer.status}` }
  try {
    return { type: 'release', release: ReleaseSchema.parse(JSON.parse(answer.body.toString('utf8'))) }
  } catch {
    return { type: 'unknown', reason: `${releaseFile} does not describe a release` }
  }
}

/**
 * Fetches files that pages of the live release may still ask for into a folder. Answers the paths that did not come, or
 * came with another content than the release says.
 */
export async function fetchKept(
  address: string,
  live: Pick<Release, 'files'>,
  paths: readonly string[],
  folder: string,
  options: FetchOptions = {},
): Promise<string[]> {
  const missing: string[] = []
  const fetchOne = async (path: string): Promise<void> => {
    const answer = await fetchBytes(new URL(encodeURI(path), address).href, options)
    const isWhole = 'body' in answer && answer.status === 200
    const expected = live.files[path]
    if (!isWhole || (expected !== undefined && digest(answer.body) !== expected)) {
      missing.push(path)
      return
    }
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), answer.body)
  }
  const width = 8
  const work = async (start: number): Promise<void> => {
    for (let index = start; index < paths.length; index += width) await fetchOne(paths[index] ?? '')
  }
  await Promise.all(Array.from({ length: width }, (_, start) => work(start)))
  return missing.sort()
}

type Answer = { status: number; body: Buffer } | { reason: string }

async function fetchBytes(url: string, { attempts = 3, delay = 500, timeout = 20_000 }: FetchOptions): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await fetchOnce(url, timeout)
    const mayPass = 'reason' in answer || answer.status === 429 || answer.status >= 500
    if (!mayPass || attempt >= attempts) return answer
    await sleep(delay * 2 ** (attempt - 1))
  }
}

async function fetchOnce(url: string, timeout: number): Promise<Answer> {
  try {
    const response = await fetch(url, {
      headers: { 'cache-control': 'no-cache', 'user-agent': 'tierzero' },
      signal: AbortSignal.timeout(timeout),
    })
    const parts: Uint8Array[] = []
    let size = 0
    for await (const part of response.body ?? []) {
      parts.push(part)
      size += part.length
      if (size > mostRead) return { reason: 'its answer is too large' }
    }
    return { status: response.status, body: Buffer.concat(parts) }
  } catch (error) {
    const { name, cause } = error as Error
    if (name === 'TimeoutError') return { reason: `it did not answer within ${timeout / 1000} s` }
    const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? name
    return { reason: `it could not be reached (${code})` }
  }
}
