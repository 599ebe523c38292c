import { isElementFragment } from './fragment.ts'
import type { Occurrence } from './occurrence.ts'
import { toWebTarget } from './target.ts'

/** One address to ask, with all places that name it. */
export interface Inquiry {
  address: string
  /** Fragments to look for on the page, sorted; none unless its host is one whose fragments are checked. */
  fragments: string[]
  places: Place[]
}

export interface Place extends Occurrence {
  fragment: string
}

/**
 * Addresses of the web, each once, in the order in which they first come up.
 *
 * @param fragmentHosts host names whose pages are searched for fragments, with the names below them
 */
export function groupByAddress(occurrences: readonly Occurrence[], fragmentHosts: readonly string[]): Inquiry[] {
  const inquiries = new Map<string, Inquiry>()
  for (const occurrence of occurrences) {
    const target = toWebTarget(occurrence.target)
    if (target === undefined) continue
    const { address, fragment } = target
    const inquiry = inquiries.get(address) ?? { address, fragments: [], places: [] }
    inquiries.set(address, inquiry)
    inquiry.places.push({ ...occurrence, fragment })
    if (!isElementFragment(fragment) || inquiry.fragments.includes(fragment)) continue
    if (fragmentHosts.some((host) => isWithinHost(new URL(address).hostname, host))) inquiry.fragments.push(fragment)
  }
  for (const { fragments } of inquiries.values()) fragments.sort()
  return [...inquiries.values()]
}

const isWithinHost = (name: string, host: string): boolean => name === host || name.endsWith(`.${host}`)
