import { type ChainEnd, type Course, type Hop, isRedirect } from '../../core/external-links/classify.ts'
import { toAddress } from '../../core/external-links/target.ts'
import { ask, type Manner, type Run } from './ask.ts'

/** Asks for an address and goes where it leads, hop by hop. The guard stands before each. */
export async function follow(run: Run, address: string, wantsAll: boolean): Promise<Course> {
  if (wantsAll) return followIn('whole', run, address)
  const course = await followIn('head-first', run, address)
  // Before a chain is called broken, it is gone through as a browser would: some servers know HEAD only half.
  const isWorthALook = course.end === 'loop' || course.end === 'too-long' || course.end === 'downgrade'
  return isWorthALook ? followIn('get', run, address) : course
}

async function followIn(manner: Manner, run: Run, address: string): Promise<Course> {
  const hops: Hop[] = []
  const seen = new Set([address])
  let setsCookie = false
  for (let at = address; ; ) {
    const exchange = await ask(run, at, manner)
    if (exchange.type === 'fault' || !isRedirect(exchange.status)) return { address, hops, setsCookie, end: exchange }
    setsCookie ||= exchange.setsCookie
    const next = toNext(at, exchange.location)
    if (typeof next === 'string') return { address, hops, setsCookie, end: next }
    const to = toAddress(next)
    hops.push({ status: exchange.status, from: at, to })
    if (seen.has(to)) return { address, hops, setsCookie, end: 'loop' }
    if (hops.length > run.settings.maxRedirects) return { address, hops, setsCookie, end: 'too-long' }
    seen.add(to)
    at = to
  }
}

function toNext(at: string, location: string): URL | ChainEnd {
  if (location.trim() === '') return 'nowhere'
  const next = URL.parse(location, at)
  if (next === null) return 'nowhere'
  if (next.protocol !== 'http:' && next.protocol !== 'https:') return 'other-scheme'
  return at.startsWith('https:') && next.protocol === 'http:' ? 'downgrade' : next
}
