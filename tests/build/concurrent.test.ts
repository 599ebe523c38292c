import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { createRandom } from './support/random.ts'
import { rounds } from './support/rounds.ts'
import { buildOrThrow, runBuild, startBuild } from './support/run-build.ts'
import { makeScratch } from './support/scratch.ts'
import { writeSite } from './support/site-content.ts'
import { digestTree } from './support/tree.ts'

const scratch = makeScratch('concurrent')
const out = join(scratch, 'site')
const state = join(scratch, '.tierzero', 'site')
const lock = join(state, 'lock')
const editions = new Map<string, string>()
let duration = 0

beforeAll(async () => {
  for (const edition of ['one', 'two']) {
    const root = writeSite(join(scratch, edition), edition)
    const { milliseconds } = await buildOrThrow({ root, out })
    editions.set(root, digestTree(out))
    duration = milliseconds
  }
})

const pairs = rounds(3, 20)

test(`of ${pairs} pairs of builds into one folder each is right or refused with the other one’s pid, and nothing is mixed`, async () => {
  const random = createRandom(7)
  let refusals = 0
  for (let round = 0; round < pairs; round++) {
    const roots = [...editions.keys()]
    const first = startBuild({ root: roots[round % 2] ?? '', out })
    await sleep(random() * duration * (round < pairs / 2 ? 0.1 : 1))
    const second = startBuild({ root: roots[(round + 1) % 2] ?? '', out })
    const results = await Promise.all([first.ended, second.ended])
    const pids = [first.child.pid, second.child.pid]
    for (const [index, { code, stderr }] of results.entries()) {
      expect([0, 2]).toContain(code)
      if (code !== 2) continue
      refusals += 1
      const pid = pids[1 - index]
      expect(stderr).toBe(`tierzero build: another build (process ${pid}) is writing ${out}. Wait until it is done.\n`)
    }
    const published = digestTree(out)
    expect([...editions.values()]).toContain(published)
    if (results.filter(({ code }) => code === 0).length === 1) {
      const winner = results[0].code === 0 ? round % 2 : (round + 1) % 2
      expect(published).toBe(editions.get(roots[winner] ?? ''))
    }
    expect(readdirSync(state).filter((name) => /^(?:lock|staging-|previous)/.test(name))).toEqual([])
  }
  expect(refusals).toBeGreaterThan(pairs * 0.25)
})

test('builds of one content into two folders at once are both right', async () => {
  const [root = '', digest] = [...editions][0] ?? []
  const outs = ['left', 'right'].map((name) => join(scratch, name))
  await Promise.all(outs.map((other) => buildOrThrow({ root, out: other })))
  for (const other of outs) expect(digestTree(other)).toBe(digest)
})

test.each([
  ['of a process that is gone', '{"pid":999999999,"started":"1"}'],
  ['of another process that has the number now', `{"pid":${process.pid},"started":"1"}`],
  ['that is garbage', '\u0000\u0001{{{'],
])('a lock %s is taken over', async (_, text) => {
  const [root = '', digest] = [...editions][1] ?? []
  mkdirSync(state, { recursive: true })
  writeFileSync(lock, text)
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(lock, longAgo, longAgo)
  await buildOrThrow({ root, out })
  expect(digestTree(out)).toBe(digest)
  expect(existsSync(lock)).toBe(false)
})

test('a lock of a living process is respected, by a line that names it', async () => {
  const [root = ''] = [...editions.keys()]
  writeFileSync(lock, JSON.stringify({ pid: process.pid }))
  const { code, stderr } = await runBuild({ root, out })
  expect([code, stderr]).toEqual([
    2,
    `tierzero build: another build (process ${process.pid}) is writing ${out}. Wait until it is done.\n`,
  ])
})
