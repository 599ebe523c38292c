import { z } from 'zod'
import type { Finding } from '../domain/finding.ts'
import { toLinkFinding } from './link-finding.ts'
import { isSuccess, type Verdict } from './verdict.ts'

const version = 1
const day = 24 * 60 * 60 * 1000

const AddressSchema = z.url({ protocol: /^https?$/ })
const EntrySchema = z.strictObject({
  checked: z.iso.datetime(),
  type: z.enum(['ok', 'redirect-permanent', 'redirect-temporary']),
  movedTo: AddressSchema.optional(),
  fragments: z.array(z.string()).optional(),
})
const FileSchema = z.strictObject({ version: z.literal(version), entries: z.record(AddressSchema, EntrySchema) })

type Entry = z.infer<typeof EntrySchema>

/** Successful answers by address. Failures are never kept: what was broken is asked again. */
export type LinkCache = Map<string, Entry>

/**
 * Reads a cache file's text. One that cannot be read counts as empty and is said so; one of another version counts as
 * empty without a word, because it will be rewritten.
 */
export function readCacheText(text: string | undefined, file: string): { cache: LinkCache; findings: Finding[] } {
  if (text === undefined) return { cache: new Map(), findings: [] }
  const json = toJson(text)
  const parsed = FileSchema.safeParse(json)
  if (parsed.success) return { cache: new Map(Object.entries(parsed.data.entries)), findings: [] }
  const written = (json as { version?: unknown } | undefined)?.version
  if (typeof written === 'number' && written !== version) return { cache: new Map(), findings: [] }
  const message = 'This file of earlier link checks is damaged, so every address is asked again.'
  const advice = 'Nothing needs to be done: it is written anew.'
  return {
    cache: new Map(),
    findings: [toLinkFinding('links/cache-unreadable', { at: { type: 'file', file }, message, advice })],
  }
}

/** The text of a cache file: sorted, one address a line, so that two branches seldom touch the same lines. */
export function formatCache(cache: LinkCache): string {
  const entries = [...cache].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = entries.map(([address, entry]) => `    ${JSON.stringify(address)}: ${JSON.stringify(entry)}`)
  return `{\n  "version": ${version},\n  "entries": {${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}}\n}\n`
}

/**
 * The verdict that an entry stands for; undefined where it is too old, from the future, or does not know a fragment.
 *
 * @param lifetime days; an address keeps its answer for up to a seventh less, by its hash, so that not all come due at once
 */
export function findCached(
  cache: LinkCache,
  { address, fragments }: { address: string; fragments: readonly string[] },
  { now, lifetime }: { now: number; lifetime: number },
): Verdict | undefined {
  const entry = cache.get(address)
  if (entry === undefined) return undefined
  const age = now - Date.parse(entry.checked)
  if (age < 0 || age > lifetime * day * (1 - toShare(address) / 7)) return undefined
  if (!fragments.every((fragment) => entry.fragments?.includes(fragment))) return undefined
  const found =
    fragments.length === 0 ? {} : { fragments: Object.fromEntries(fragments.map((name) => [name, 'found' as const])) }
  const reason = entry.type === 'redirect-permanent' ? 'has moved for good' : ''
  return { type: entry.type, reason, ...(entry.movedTo === undefined ? {} : { movedTo: entry.movedTo }), ...found }
}

/** Keeps a verdict if it is a success, else forgets the address. */
export function keep(cache: LinkCache, address: string, verdict: Verdict, now: number): void {
  cache.delete(address)
  const { type, movedTo, fragments = {} } = verdict
  if (!isSuccess(verdict)) return
  const found = Object.keys(fragments).filter((name) => fragments[name] === 'found')
  cache.set(address, {
    checked: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
    type: type as Entry['type'],
    ...(movedTo === undefined ? {} : { movedTo }),
    ...(found.length === 0 ? {} : { fragments: found.sort() }),
  })
}

/** 0 up to 1, the same for the same text on every machine (FNV-1a, 32 bits). */
function toShare(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0) / 2 ** 32
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
