import type { Inquiry } from './group.ts'
import type { Verdict } from './verdict.ts'

type Judged = readonly (readonly [Inquiry, Verdict])[]

/** A name that always has an address (RFC 2606; IANA runs it). */
export const controlName = 'example.com'

/** Whether some hosts are said not to exist: where nothing at all answered, `controlName` tells if that is to be believed. */
export function hasNameless(judged: Judged): boolean {
  return judged.some(([, verdict]) => isNameless(verdict))
}

/**
 * Takes back "this host does not exist", for a machine on which no name at all can be looked up: without a network, or
 * behind a proxy that alone knows names, every link would be called broken.
 */
export function withoutNameless(judged: Judged): [Inquiry, Verdict][] {
  const unchecked: Verdict = { type: 'unchecked', reason: 'could not be looked up', halt: 'offline' }
  return judged.map(([inquiry, verdict]) => [inquiry, isNameless(verdict) ? unchecked : verdict])
}

const isNameless = ({ type, reason }: Verdict): boolean => type === 'broken' && reason === nameless

export const nameless = 'has a host name that does not exist'
