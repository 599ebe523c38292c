import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createRandom } from './support/random.ts'
import { rounds } from './support/rounds.ts'
import { startScript } from './support/run-build.ts'
import { makeScratch, writeFiles } from './support/scratch.ts'
import { listTree, readTree } from './support/tree.ts'

const scratch = makeScratch('publish-kills')
const live = join(scratch, 'live')
const current = join(live, 'current')

/** A built site of many small files that all say the edition. */
function writeBuilt(edition: string): string {
  const pages = Object.fromEntries(
    [...Array(250).keys()].map((number) => [`p/${number}/index.html`, `${edition} ${number}`]),
  )
  const out = join(scratch, edition)
  return writeFiles(out, { '_kb/build/site.json': '{}', 'api/articles.json': '{"version":1,"articles":[]}', ...pages })
}

const isWhole = (edition: string): boolean => {
  const expected = Object.entries(readTree(join(scratch, edition)))
  const served = readTree(current)
  return expected.every(([path, digest]) => served[path] === digest) && listTree(current).length === expected.length + 1
}

const kills = rounds(8, 60)

test(`SIGKILL at ${kills} moments of a publish leaves one whole release live, and the next publish works`, async () => {
  const editions = ['old', 'new'].map(writeBuilt)
  const publish = (out: string): ReturnType<typeof startScript> =>
    startScript('publish', ['--root', scratch, '--out', out, '--to', live, '--keep', '2'])
  const first = await publish(editions[0] as string).ended
  expect([first.code, first.stderr]).toEqual([0, ''])
  const random = createRandom(7)
  let killed = 0
  for (let round = 0; round < kills; round++) {
    const { child, ended } = publish(editions[(round + 1) % 2] as string)
    await sleep(random() * first.milliseconds)
    child.kill('SIGKILL')
    if ((await ended).signal !== null) killed++
    expect([isWhole('old'), isWhole('new')].filter(Boolean)).toHaveLength(1)
  }
  expect(killed).toBeGreaterThan(kills / 3)
  const last = isWhole('new') ? 'old' : 'new'
  expect((await publish(join(scratch, last)).ended).stderr).toBe('')
  expect(isWhole(last)).toBe(true)
  expect(readdirSync(live).sort()).toEqual(['current', 'releases'])
  expect(readdirSync(join(live, 'releases')).length).toBeLessThanOrEqual(2)
})
