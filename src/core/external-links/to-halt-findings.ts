import type { Finding } from '../domain/finding.ts'
import type { Inquiry } from './group.ts'
import { toLinkFinding } from './link-finding.ts'
import type { Halt, Verdict } from './verdict.ts'

/** One note for all addresses that were left for the same reason: a check that did not run is said, once. */
export function toHaltFindings(judged: readonly (readonly [Inquiry, Verdict])[]): Finding[] {
  const groups = new Map<string, { halt: Halt; host: string; count: number }>()
  for (const [{ address }, { halt }] of judged) {
    if (halt === undefined) continue
    const host = halt === 'host' ? new URL(address).host : ''
    const key = `${halt} ${host}`
    const group = groups.get(key) ?? { halt, host, count: 0 }
    group.count++
    groups.set(key, group)
  }
  return [...groups.values()].map(({ halt, host, count }) => {
    const addresses = count === 1 ? '1 address was' : `${count} addresses were`
    const words = wordsOf[halt](addresses, host)
    return toLinkFinding('links/external-unchecked', { at: { type: 'unavailable' }, ...words })
  })
}

const wordsOf: Record<Halt, (addresses: string, host: string) => Pick<Finding, 'message' | 'advice'>> = {
  budget: (addresses) => ({
    message: `${addresses} not checked, because the time for external links was used up.`,
    advice: 'Run the check again: it goes on with what is left. Or raise externalLinks.budget.',
  }),
  host: (addresses, host) => ({
    message: `${addresses} not checked, because ${host} answers no longer or asks to be left alone.`,
    advice: 'Run the check again later.',
  }),
  offline: (addresses) => ({
    message: `${addresses} not checked, because no host name at all could be found from here.`,
    advice: 'Run the check where there is a network.',
  }),
}
