import type { Inquiry } from './group.ts'
import type { Verdict } from './verdict.ts'

/** So many different hosts without a name, and none with one, are more likely a resolver that knows no outside world. */
const enough = 3

/**
 * Takes back "this host does not exist" where nothing at all answered: on a machine without a network, or behind a proxy
 * that alone can look names up, every link would be called broken.
 */
export function withoutOfflineVerdicts(judged: [Inquiry, Verdict][], answeredHosts: number): [Inquiry, Verdict][] {
  const nameless = judged.filter(([, verdict]) => isNameless(verdict))
  const hosts = new Set(nameless.map(([{ address }]) => new URL(address).host))
  if (answeredHosts > 0 || hosts.size < enough) return judged
  return judged.map(([inquiry, verdict]) =>
    isNameless(verdict)
      ? [inquiry, { type: 'unchecked', reason: 'could not be looked up', halt: 'offline' }]
      : [inquiry, verdict],
  )
}

const isNameless = ({ type, reason }: Verdict): boolean =>
  type === 'broken' && reason === 'has a host name that does not exist'
