import type { Dispatcher } from 'undici'
import { toDelay } from '../../core/external-links/back-off.ts'
import { isPassing, isRedirect } from '../../core/external-links/classify.ts'
import type { Exchange } from '../../core/external-links/exchange.ts'
import { parseRetryAfter } from '../../core/external-links/retry-after.ts'
import type { FetchSettings } from '../../core/external-links/settings.ts'
import type { HostRecord } from './host-record.ts'
import { fetchOnce, type Question } from './request.ts'
import type { RequestSlots } from './request-slots.ts'

/** What a run has in hand. */
export interface Run {
  dispatcher: Dispatcher
  settings: FetchSettings
  slots: RequestSlots
  hosts: HostRecord
  stop: AbortSignal
  /** Milliseconds since 1970. */
  now: () => number
  /** 0 up to 1. */
  random: () => number
  /** Ends early when the signal does. */
  sleep: (milliseconds: number, stop: AbortSignal) => Promise<void>
}

/** `head-first` asks with HEAD and then, if need be, with GET; `get` with GET; `whole` with GET for the whole page. */
export type Manner = 'head-first' | 'get' | 'whole'

/** Asks for one address, without following it, and again if that may help. */
export async function ask(run: Run, address: string, manner: Manner): Promise<Exchange> {
  const { host } = new URL(address)
  const { settings, slots, hosts } = run
  for (let count = 1; ; count++) {
    const exchange =
      count === 1 && manner === 'head-first' ? await askTwice(run, address) : await get(run, address, manner)
    if (exchange.type === 'answer' && exchange.status !== 429) hosts.noteAnswer(host)
    if (!isPassing(exchange) || run.stop.aborted || hosts.whyClosed(host) !== undefined) return exchange
    const limit = exchange.type === 'fault' && exchange.cause === 'no-such-name' ? 2 : settings.tries
    const wait = toWait(run, exchange, count + 1)
    if (count >= limit || wait === Number.POSITIVE_INFINITY) {
      if (exchange.type === 'fault') hosts.noteSilence(host, exchange.cause)
      else if (exchange.status === 429) hosts.leave(host)
      return exchange
    }
    const rest = run.sleep(wait, run.stop)
    if (exchange.type === 'answer' && exchange.status === 429) slots.hold(host, rest)
    await rest
  }
}

/** HEAD, and GET where HEAD is refused, breaks off, or leads to an HTML page whose title matters. */
async function askTwice(run: Run, address: string): Promise<Exchange> {
  const head = await request(run, { address, method: 'HEAD', wants: 'nothing' })
  if (head.type === 'fault')
    return head.cause === 'reset' || head.cause === 'not-http' ? get(run, address, 'get') : head
  if (head.isMitigated || head.status === 429) return head
  if (isRedirect(head.status) && head.location !== '') return head
  const isGood = head.status >= 200 && head.status < 300
  if (isGood && !(run.settings.readTitles && /html/i.test(head.contentType))) return head
  const answer = await get(run, address, 'get')
  // HEAD was answered well: of GET's word only that counts which says that it is otherwise.
  const isOtherwise =
    answer.type === 'answer' && (answer.status < 400 || answer.status === 404 || answer.status === 410)
  return isGood && !isOtherwise ? head : answer
}

function get(run: Run, address: string, manner: Manner): Promise<Exchange> {
  const wants = manner === 'whole' ? 'all' : run.settings.readTitles ? 'title' : 'nothing'
  return request(run, { address, method: 'GET', wants })
}

function request({ dispatcher, settings, slots, hosts, stop }: Run, question: Question): Promise<Exchange> {
  const { host } = new URL(question.address)
  return slots.run(host, async () => {
    const cause = hosts.whyClosed(host)
    return cause === undefined ? fetchOnce(dispatcher, question, settings, stop) : { type: 'fault', cause }
  })
}

/** The server's own wish if it has one, else the back-off. */
function toWait({ now, random, settings }: Run, exchange: Exchange, next: number): number {
  const asked = exchange.type === 'answer' ? parseRetryAfter(exchange.retryAfter, now()) : undefined
  return asked ?? toDelay(next, random(), settings.firstDelay)
}
