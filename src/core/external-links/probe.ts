import type { Course } from './classify.ts'

/**
 * Where to ask for a page that cannot be there, to see whether an address only leads where every wrong one does: a
 * sibling of the address. Undefined where that is out of the question, as nothing was redirected, or the place it
 * leads to still names the page.
 *
 * @param random 0 up to 1
 */
export function toProbe({ address, hops, end }: Course, random: number): string | undefined {
  const reached = hops.at(-1)?.to
  if (reached === undefined || typeof end === 'string' || end.type === 'fault') return undefined
  const asked = new URL(address)
  const name = toName(asked.pathname)
  if (name === '' || toParts(new URL(reached)).includes(name)) return undefined
  const word = Math.floor(random * 2 ** 32)
    .toString(16)
    .padStart(8, '0')
  return new URL(`no-such-page-${word}`, new URL(asked.pathname.replace(/\/$/, ''), asked)).href
}

/** Whether a page that cannot be there, asked for by `probe`, leads to the same place. */
export function leadsToTheSame({ hops }: Course, probe: Course): boolean {
  if (typeof probe.end === 'string' || probe.end.type === 'fault') return false
  const isFound = probe.end.status >= 200 && probe.end.status < 300
  return isFound && probe.hops.length > 0 && toPlace(probe) === toPlace({ hops })
}

export const sameAsNothing = 'a page that cannot exist leads to the same place'

/** The last part of a path, without what follows its first dot. */
const toName = (path: string): string =>
  (path.split('/').filter(Boolean).at(-1) ?? '').replace(/(?<=.)\..*$/, '').toLowerCase()

const toParts = ({ pathname, search }: URL): string[] => (pathname + search).toLowerCase().split(/[/?&=.]/)

/** Without the query, in which a site may say where one came from. */
const toPlace = ({ hops }: Pick<Course, 'hops'>): string => (hops.at(-1)?.to ?? '').replace(/\?.*$/, '')
