import type { Corpus } from '../core/domain/corpus.ts'
import { compareFindings, type Finding } from '../core/domain/finding.ts'
import { findBrought } from '../core/external-links/added-text.ts'
import { findCached, formatCache, keep, readCacheText } from '../core/external-links/cache.ts'
import { checkExclusions, isSkipped } from '../core/external-links/exclusion.ts'
import { groupByAddress, type Inquiry } from '../core/external-links/group.ts'
import { toLinkFinding } from '../core/external-links/link-finding.ts'
import { toOccurrences } from '../core/external-links/occurrence.ts'
import { type FetchSettings, toSettings } from '../core/external-links/settings.ts'
import { toFindings } from '../core/external-links/to-findings.ts'
import { toHaltFindings } from '../core/external-links/to-halt-findings.ts'
import { type Verdict, type VerdictType, verdictTypes } from '../core/external-links/verdict.ts'
import { judgeAll, realWorld, type World } from './fetch-links/judge-all.ts'
import { readAddedLines } from './git-added-lines.ts'
import { readLinkCache, writeLinkCache } from './link-cache-file.ts'

export interface ExternalLinksOptions {
  root: string
  /** File of earlier answers; undefined for none. Findings name it by `cacheName`. */
  cacheFile?: string | undefined
  cacheName?: string | undefined
  /** Check only addresses that have come since this commit. */
  changedSince?: string | undefined
  /** On top of what the config says. */
  settings?: Partial<FetchSettings>
  /** Day by which exclusions hold, `YYYY-MM-DD`. Default: today. */
  today?: string | undefined
  /** Hears how many of all addresses are done. */
  onProgress?: ((done: number, all: number) => void) | undefined
}

export interface ExternalLinksReport {
  findings: Finding[]
  /** Addresses by verdict, skipped ones not counted. */
  counts: Record<VerdictType, number>
  /** Addresses that an earlier run has answered for. */
  cached: number
}

/**
 * Checks what the content links to on other sites. Only `links/external-broken` is an error. Uses the network; works
 * without one, and says what was not checked.
 *
 * @throws NoDiffError where `changedSince` cannot be compared with
 */
export async function checkExternalLinks(
  corpus: Corpus,
  options: ExternalLinksOptions,
  world: World = realWorld,
): Promise<ExternalLinksReport> {
  const { root, cacheFile, cacheName = cacheFile ?? '', changedSince, onProgress = () => {} } = options
  const config = corpus.config.externalLinks
  const settings = { ...toSettings(config), ...options.settings }
  const now = world.now()
  const today = options.today ?? new Date(now).toISOString().slice(0, 10)
  const everywhere = toOccurrences(corpus)
  const occurrences =
    changedSince === undefined ? everywhere : findBrought(everywhere, readAddedLines(root, changedSince))
  const inquiries = groupByAddress(occurrences, config.fragments).filter(
    ({ address }) => !isSkipped(address, { allow: settings.allow, exclude: config.exclude }, today),
  )
  const earlier = readCacheText(cacheFile === undefined ? undefined : readLinkCache(cacheFile), cacheName)
  const { cache } = earlier
  const known = inquiries.flatMap((inquiry): [Inquiry, Verdict][] => {
    const verdict = findCached(cache, inquiry, { now, lifetime: config.cacheDays })
    return verdict === undefined ? [] : [[inquiry, verdict]]
  })
  const isKnown = new Set(known.map(([inquiry]) => inquiry))
  const open = inquiries.filter((inquiry) => !isKnown.has(inquiry))
  let done = known.length
  onProgress(done, inquiries.length)
  const asked = await judgeAll(open, settings, world, () => onProgress(++done, inquiries.length))
  const judged = [...known, ...asked]
  for (const [{ address }, verdict] of asked) keep(cache, address, verdict, now)
  if (changedSince === undefined) forgetOthers(cache, inquiries)
  const isKept = cacheFile === undefined || writeLinkCache(cacheFile, formatCache(cache))
  const findings = [
    ...earlier.findings,
    ...(isKept ? [] : [toUnwritable(cacheName)]),
    ...checkExclusions(config.exclude, today),
    ...judged.flatMap(([inquiry, verdict]) => toFindings(inquiry, verdict)),
    ...toHaltFindings(judged),
  ]
  return {
    findings: findings.sort(compareFindings),
    counts: toCounts(judged),
    cached: known.length,
  }
}

function toUnwritable(file: string): Finding {
  const message = 'The answers could not be written to this file, so the next check asks for everything again.'
  const advice = 'Give this user the right to it, or name another file with externalLinks.cache.'
  return toLinkFinding('links/cache-unwritable', { at: { type: 'file', file }, message, advice })
}

function forgetOthers(cache: Map<string, unknown>, inquiries: readonly Inquiry[]): void {
  const named = new Set(inquiries.map(({ address }) => address))
  for (const address of cache.keys()) if (!named.has(address)) cache.delete(address)
}

function toCounts(judged: readonly (readonly [Inquiry, Verdict])[]): Record<VerdictType, number> {
  const counts = Object.fromEntries(verdictTypes.map((type) => [type, 0])) as Record<VerdictType, number>
  for (const [, { type }] of judged) counts[type]++
  return counts
}

export { realWorld }
