import type { LookupAddress } from 'node:dns'
import type { Inquiry } from '../../core/external-links/group.ts'
import { controlName } from '../../core/external-links/offline.ts'
import { defaultSettings, type FetchSettings } from '../../core/external-links/settings.ts'
import { toWebTarget } from '../../core/external-links/target.ts'
import type { Verdict } from '../../core/external-links/verdict.ts'
import { certificates } from './certificates.fixture.ts'
import type { World } from './judge-all.ts'

/** Noon on 25 November 2026. */
export const noon = Date.parse('2026-11-25T12:00:00Z')

/** Limits for a test on a busy machine. Waits are not waited for, see `testWorld`. */
export const quick: FetchSettings = { ...defaultSettings, interval: 0, timeout: 5000, budget: 20_000, patience: 100 }

/**
 * A world without a network: names are looked up in a table (an address, several, or an error code), and none but
 * `example.com` exists besides; waits take no time and are noted down in `waits`.
 */
export function testWorld(
  names: Record<string, string | string[]> = {},
): World & { waits: number[]; lookups: string[] } {
  const waits: number[] = []
  const lookups: string[] = []
  return {
    waits,
    lookups,
    now: () => noon,
    random: () => 0,
    sleep: async (milliseconds) => {
      waits.push(milliseconds)
    },
    resolve: async (hostname) => {
      lookups.push(hostname)
      const answer = names[hostname] ?? (hostname === controlName ? '93.184.215.14' : 'ENOTFOUND')
      if (typeof answer === 'string' && /^E[A-Z_]+$/.test(answer))
        throw Object.assign(new Error(answer), { code: answer })
      return [answer].flat().map((address): LookupAddress => ({ address, family: address.includes(':') ? 6 : 4 }))
    },
    ca: certificates.authority,
  }
}

/** An inquiry about one link, whose fragment is looked for. */
export function toInquiry(target: string): Inquiry {
  const web = toWebTarget(target)
  if (web === undefined) throw new Error(`${target} is not of the web`)
  const { address, fragment } = web
  const at = { type: 'source' as const, file: 'content/a.md', line: 1, column: 1 }
  return { address, fragments: fragment === '' ? [] : [fragment], places: [{ target, at, fragment }] }
}

/** A verdict on one line, ports left out. */
export function toLine({ type, reason, movedTo, suspicion, fragments }: Verdict): string {
  const parts = [
    reason,
    movedTo === undefined ? '' : `→ ${movedTo}`,
    suspicion === undefined ? '' : `but ${suspicion}`,
    ...Object.entries(fragments ?? {}).map(([name, known]) => `#${name} ${known}`),
  ]
  return `${type}: ${parts.filter((part) => part !== '').join(' ')}`.replace(/: $/, '').replace(/:\d{4,5}\//g, '/')
}
