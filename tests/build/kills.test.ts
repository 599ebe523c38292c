import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { createRandom } from './support/random.ts'
import { rounds } from './support/rounds.ts'
import { buildOrThrow, runBuild, startBuild } from './support/run-build.ts'
import { makeScratch, writeFiles } from './support/scratch.ts'
import { writeSite } from './support/site-content.ts'
import { digestTree } from './support/tree.ts'

const scratch = makeScratch('kills')
const out = join(scratch, 'site')
const state = join(scratch, '.tierzero', 'site')
const roots = ['old', 'new'].map((edition) => join(scratch, edition)) as [string, string]
const editions: string[] = []
let duration = 0

/** What a build leaves when nobody interrupts it; Astro's own working folders are not looked at. */
const leftovers = (): string[] => readdirSync(state).filter((name) => /^(?:lock|staging-|previous)/.test(name))

beforeAll(async () => {
  for (const root of roots) {
    writeSite(root, root, 24)
    const { milliseconds } = await buildOrThrow({ root, out })
    editions.push(digestTree(out))
    duration = Math.max(duration, milliseconds)
  }
  expect(new Set(editions).size).toBe(2)
})

const kills = rounds(6, 50)

test(`SIGKILL at ${kills} moments of a build leaves the old site or the new one, whole, and the next build works`, async () => {
  const random = createRandom(20260101)
  const seen = { old: 0, new: 0, finished: 0 }
  for (let round = 0; round < kills; round++) {
    const before = digestTree(out)
    const [root, expected] = before === editions[0] ? [roots[1], editions[1]] : [roots[0], editions[0]]
    const { child, ended } = startBuild({ root, out })
    // By chance, and spread over the build all the same.
    await sleep(((round + random()) / kills) * 0.8 * duration)
    child.kill('SIGKILL')
    const { signal } = await ended
    const after = digestTree(out)
    expect([before, expected]).toContain(after)
    if (signal === null) seen.finished += 1
    seen[after === before ? 'old' : 'new'] += 1
    if (round % 5 === 4) {
      await buildOrThrow({ root: roots[1], out })
      expect(digestTree(out)).toBe(editions[1])
      expect(leftovers()).toEqual([])
    }
  }
  // The moments must have been spread over the build for the test to mean anything.
  expect(seen.old).toBeGreaterThanOrEqual(kills / 3)
  expect(seen.finished).toBeLessThanOrEqual(kills / 2)
})

test('a kill between the two renames of publishing is put right by the next build, even one that fails', async () => {
  const before = digestTree(out)
  renameSync(out, join(state, 'previous'))
  const { code, stderr } = await runBuild({
    root: writeFiles(join(scratch, 'broken'), { 'a.md': '---\n[\n---\n' }),
    out,
  })
  expect(code).toBe(1)
  expect(stderr).toContain('A build was killed while it swapped its site in; the site before it is back.\n')
  expect(digestTree(out)).toBe(before)
})

const interrupts = rounds(4, 20)

test(`SIGINT and SIGTERM end ${interrupts} builds long before they would have been done, and leave nothing behind`, async () => {
  const random = createRandom(42)
  const times: number[] = []
  await buildOrThrow({ root: roots[0], out })
  let interrupted = 0
  for (let round = 0; round < interrupts; round++) {
    const signal = round % 2 === 0 ? 'SIGINT' : 'SIGTERM'
    const { child, ended } = startBuild({ root: roots[round % 2 === 0 ? 1 : 0], out })
    const lock = join(state, 'lock')
    while (!existsSync(lock)) await sleep(5)
    await sleep(random() * duration * 0.8)
    const sent = performance.now()
    child.kill(signal)
    const result = await ended
    times.push(performance.now() - sent)
    if (result.code !== 0) {
      interrupted += 1
      expect([result.signal, result.stderr.includes('    at ')]).toEqual([signal, false])
    }
    expect(editions).toContain(digestTree(out))
    expect(leftovers()).toEqual([])
  }
  expect(interrupted).toBeGreaterThan(interrupts * 0.25)
  // Two seconds on a machine that does nothing else; other work may hold up this or that one.
  expect(times.sort((a, b) => a - b)[Math.floor(interrupts * 0.7)]).toBeLessThan(Math.max(2000, duration / 2))
})

test.runIf(existsSync('/proc/self/task'))(
  'the search process dying under the build is a fault of one line that cleans up',
  async () => {
    const before = digestTree(out)
    const { child, ended } = startBuild({ root: writeSite(join(scratch, 'dying'), 'dying', 240), out })
    let victims: number[] = []
    while (child.exitCode === null && victims.length === 0) {
      victims = findChildren(child.pid ?? 0, 'pagefind')
      await sleep(1)
    }
    for (const pid of victims) process.kill(pid, 'SIGKILL')
    const { code, stderr } = await ended
    expect(victims).toHaveLength(1)
    expect(stderr).toMatch(
      /^tierzero build: a fault of the product: .+\. The site that was there before is untouched\./m,
    )
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(3)
    expect(digestTree(out)).toBe(before)
    expect(leftovers()).toEqual([])
  },
)

/** Processes that any thread of `parent` has started and whose program is called so. */
function findChildren(parent: number, name: string): number[] {
  try {
    return readdirSync(`/proc/${parent}/task`)
      .flatMap((thread) => readFileSync(`/proc/${parent}/task/${thread}/children`, 'utf8').split(' '))
      .filter((pid) => pid !== '' && readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith(name))
      .map(Number)
  } catch {
    return []
  }
}
