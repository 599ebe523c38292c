import { setTimeout as sleepByNode } from 'node:timers/promises'
import { Agent } from 'undici'
import { type Course, toVerdict } from '../../core/external-links/classify.ts'
import { findFragment } from '../../core/external-links/fragment.ts'
import type { Inquiry } from '../../core/external-links/group.ts'
import { controlName, hasNameless, withoutNameless } from '../../core/external-links/offline.ts'
import { leadsToTheSame, sameAsNothing, toProbe } from '../../core/external-links/probe.ts'
import type { FetchSettings } from '../../core/external-links/settings.ts'
import { isSuccess, type Verdict } from '../../core/external-links/verdict.ts'
import type { Run } from './ask.ts'
import { createConnector } from './connector.ts'
import { follow } from './follow.ts'
import { Guard } from './guard.ts'
import { HostRecord } from './host-record.ts'
import { type Resolve, resolveBySystem } from './lookup.ts'
import { RequestSlots } from './request-slots.ts'

/** The world as the check sees it; tests put another in its place. */
export interface World {
  now: () => number
  random: () => number
  sleep: (milliseconds: number, stop: AbortSignal) => Promise<void>
  resolve: Resolve
  /** Certificates to trust instead of Node's own. */
  ca?: string | undefined
  /** Ends the run early, like its budget does. */
  stop?: AbortSignal | undefined
}

export const realWorld: World = {
  now: Date.now,
  random: Math.random,
  sleep: async (milliseconds, stop) => {
    await sleepByNode(milliseconds, undefined, { signal: stop }).catch(() => {})
  },
  resolve: resolveBySystem,
}

/**
 * Asks for all addresses and judges each. `onVerdict` hears each as it comes; the answer has all of them, in the order
 * of the inquiries. Ends within the budget.
 */
export async function judgeAll(
  inquiries: readonly Inquiry[],
  settings: FetchSettings,
  world: World,
  onVerdict: (inquiry: Inquiry, verdict: Verdict) => void = () => {},
): Promise<[Inquiry, Verdict][]> {
  const budget = new AbortController()
  const timer = setTimeout(() => budget.abort(), settings.budget)
  const stop = world.stop === undefined ? budget.signal : AbortSignal.any([budget.signal, world.stop])
  const slots = new RequestSlots(settings)
  const hosts = new HostRecord(settings.patience)
  const dispatcher = createAgent(settings, world)
  const run: Run = { ...world, dispatcher, settings, slots, hosts, stop }
  if (stop.aborted) slots.release()
  stop.addEventListener('abort', () => slots.release(), { once: true })
  try {
    const verdicts = new Map<Inquiry, Verdict>()
    const probes: Probes = new Map()
    await forEachOfHost(inquiries, settings.perHost, async (inquiry) => {
      const verdict = await judge(run, inquiry, probes)
      verdicts.set(inquiry, verdict)
      onVerdict(inquiry, verdict)
    })
    const judged = inquiries.flatMap((inquiry): [Inquiry, Verdict][] => {
      const verdict = verdicts.get(inquiry)
      return verdict === undefined ? [] : [[inquiry, verdict]]
    })
    const isDoubtful = hosts.answeredHosts === 0 && hasNameless(judged)
    return isDoubtful && !(await knowsAnyName(world.resolve)) ? withoutNameless(judged) : judged
  } finally {
    clearTimeout(timer)
    await dispatcher.destroy()
  }
}

/**
 * All hosts side by side, of each a few addresses at a time, waits included: a host that asks for patience is not asked
 * for its other addresses meanwhile.
 */
async function forEachOfHost(
  inquiries: readonly Inquiry[],
  perHost: number,
  task: (inquiry: Inquiry) => Promise<void>,
): Promise<void> {
  const queues = Map.groupBy(inquiries, ({ address }) => new URL(address).host)
  const workers = [...queues.values()].flatMap((queue) => {
    const rest = queue.values()
    return Array.from({ length: Math.min(perHost, queue.length) }, async () => {
      for (const inquiry of rest) await task(inquiry)
    })
  })
  await Promise.all(workers)
}

/** What came of pages that cannot be there, by the folder they were asked for in. */
type Probes = Map<string, Promise<Course>>

async function judge(run: Run, { address, fragments }: Inquiry, probes: Probes): Promise<Verdict> {
  const course = await follow(run, address, fragments.length > 0)
  const verdict = await withSuspicion(run, course, toVerdict(course), probes)
  const { end } = course
  if (fragments.length === 0 || typeof end === 'string' || end.type === 'fault') return verdict
  if (end.status < 200 || end.status >= 300) return verdict
  return { ...verdict, fragments: Object.fromEntries(fragments.map((name) => [name, findFragment(end.body, name)])) }
}

/** A site that leads every wrong address to one page says nothing about this one by leading it there. */
async function withSuspicion(run: Run, course: Course, verdict: Verdict, probes: Probes): Promise<Verdict> {
  const address = run.settings.readTitles && isSuccess(verdict) ? toProbe(course, run.random()) : undefined
  if (address === undefined || run.stop.aborted) return verdict
  const folder = new URL('.', address).href
  const probe = probes.get(folder) ?? follow(run, address, false)
  probes.set(folder, probe)
  return leadsToTheSame(course, await probe) ? { ...verdict, suspicion: sameAsNothing } : verdict
}

async function knowsAnyName(resolve: Resolve): Promise<boolean> {
  const addresses = await resolve(controlName).catch(() => [])
  return addresses.length > 0
}

function createAgent(settings: FetchSettings, { resolve, ca }: World): Agent {
  const { timeout, perHost, maxHeaders, maxBody } = settings
  const maxBytes = 2 * (maxHeaders + maxBody)
  return new Agent({
    connect: createConnector({ guard: new Guard(settings), resolve, timeout, maxBytes, ca }),
    connections: perHost,
    // A connection for each request: what one answer leaves behind cannot pass for the next, and bytes can be counted.
    pipelining: 0,
    maxHeaderSize: maxHeaders,
    headersTimeout: timeout,
    bodyTimeout: timeout,
  })
}
