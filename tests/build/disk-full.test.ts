import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { isLong } from './support/rounds.ts'
import { buildOrThrow, runBuild, startScript } from './support/run-build.ts'
import { makeScratch, writeFiles } from './support/scratch.ts'
import { writeSite } from './support/site-content.ts'
import { digestTree, readTimes } from './support/tree.ts'

const scratch = makeScratch('disk')
const root = writeSite(join(scratch, 'root'), 'one')
const isRoot = process.getuid?.() === 0
const disk = join(scratch, 'disk')
mkdirSync(disk)
const mayMount = isRoot && mount('size=1m')
afterAll(unmount)

function mount(options: string): boolean {
  unmount()
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]).status === 0
}

function unmount(): void {
  spawnSync('umount', [disk])
}

const noSpace =
  /no space is left on the disk\. The site that was there before is untouched\. Free some space and build again\.\n$/

describe.runIf(mayMount)('a disk of its own (needs root and mount)', () => {
  test.each(isLong ? [4, 8, 16] : [8])(
    '%i MB that are full leave the old site, no staging, and say so',
    async (size) => {
      mount(`size=${size}m`)
      const out = join(disk, 'site')
      const state = join(disk, '.tierzero', 'site')
      await buildOrThrow({ root, out })
      const before = digestTree(out)
      // Nine tenths of what is free go to somebody else; more pages want more than is left.
      const { stdout } = spawnSync('df', ['--output=avail', '-B1', disk], { encoding: 'utf8' })
      const free = Number(stdout.split('\n')[1])
      writeFileSync(join(disk, 'others.bin'), Buffer.alloc(Math.floor(free * 0.9)))
      const { code, stderr } = await runBuild({ root: writeSite(join(scratch, `more-${size}`), 'two', size * 24), out })
      expect(stderr).toMatch(noSpace)
      expect([code, stderr.includes('    at ')]).toEqual([2, false])
      expect(digestTree(out)).toBe(before)
      expect(readdirSync(state).filter((name) => /^(?:lock|staging-|previous)/.test(name))).toEqual([])
    },
    60_000,
  )

  test('a disk that is full in the middle of a publish leaves the live release whole, and nothing else', async () => {
    mount('size=4m')
    const live = join(disk, 'live')
    const publish = (out: string): ReturnType<typeof runBuild> =>
      startScript('publish', ['--root', root, '--out', out, '--to', live]).ended
    const pages = (count: number, text: string): Record<string, string> =>
      Object.fromEntries([...Array(count).keys()].map((number) => [`${number}/index.html`, text.repeat(500)]))
    const site = { '_kb/build/site.json': '{}', 'api/articles.json': '{"version":1,"articles":[]}' }
    const small = writeFiles(join(scratch, 'small'), { ...site, ...pages(50, 'old ') })
    expect((await publish(small)).code).toBe(0)
    const before = digestTree(join(live, 'current'))
    const { code, stderr } = await publish(writeFiles(join(scratch, 'large'), { ...site, ...pages(2500, 'new ') }))
    expect([code, stderr.includes('no space is left on the disk.'), stderr.includes('    at ')]).toEqual([
      2,
      true,
      false,
    ])
    expect(digestTree(join(live, 'current'))).toBe(before)
    expect(readdirSync(live).sort()).toEqual(['current', 'releases'])
    expect(readdirSync(join(live, 'releases'))).toHaveLength(1)
  })

  test('a full disk under a first build leaves nothing half done', async () => {
    mount('size=1m')
    const { code, stderr } = await runBuild({ root, out: join(disk, 'site') })
    expect(stderr).toMatch(noSpace)
    expect(code).toBe(2)
    expect(readdirSync(disk)).not.toContain('site')
  })

  test('a mounted folder cannot be replaced, and says so', async () => {
    mount('size=64m')
    const { code, stderr } = await runBuild({ root, out: disk })
    expect(stderr).toContain('it is mounted or in use. Choose a folder inside it with --out.')
    expect(code).toBe(2)
    expect(readdirSync(disk)).toEqual([])
  })

  test('a folder on a read-only disk is refused in one line', async () => {
    mount('size=1m,ro')
    const { code, stderr } = await runBuild({ root, out: join(disk, 'site') })
    expect(stderr).toContain('the file system is read-only. Choose another folder with --out.')
    expect(code).toBe(2)
  })
})

test('an output that lies below a file, is one, or is a link to nowhere is refused in one line', async () => {
  writeFiles(scratch, { file: 'x' })
  symlinkSync(join(scratch, 'nowhere'), join(scratch, 'link'))
  const outs = ['file/site', 'file', 'link']
  const results = await Promise.all(outs.map((out) => runBuild({ root, out: join(scratch, out) })))
  const refused = (out: string, why: string): string =>
    `tierzero build: --out ${join(scratch, out)} ${why}. Empty it, or name another folder.\n`
  expect(results.map(({ code, stderr }) => [code, stderr])).toEqual([
    [2, refused('file/site', 'lies below a file')],
    [2, refused('file', 'is a file')],
    [2, refused('link', 'is a symbolic link that leads nowhere')],
  ])
})

test('a folder that is not a built site is never replaced', async () => {
  const out = writeFiles(join(scratch, 'thesis'), { 'thesis.txt': 'three years of work' })
  const { code, stderr } = await runBuild({ root, out })
  expect(stderr).toContain('holds files that are not a built site')
  expect([code, readdirSync(out)]).toEqual([2, ['thesis.txt']])
})

test('content is only read: not a file nor a folder in it changes, not even a time', async () => {
  const content = writeSite(join(scratch, 'untouched'), 'one')
  const before = readTimes(content)
  await buildOrThrow({ root: content, out: join(scratch, 'untouched-site') })
  expect(readTimes(content)).toEqual(before)
})

describe.runIf(isRoot)('a user who may not read or write everything (needs root to become one)', () => {
  test('is told of each file and folder that cannot be read', async () => {
    const content = writeSite(join(scratch, 'private'), 'one')
    chmodSync(scratch, 0o755)
    chmodSync(join(content, 'content/en/guides/start.md'), 0o600)
    chmodSync(join(content, 'content/en/tiers'), 0o700)
    const mine = join(scratch, 'mine')
    mkdirSync(mine)
    chmodSync(mine, 0o777)
    const { code, stderr } = await runBuild({ root: content, out: join(mine, 'site'), uid: 65_534 })
    expect(stderr).toContain(
      'content/en/guides/start.md:1:1: error content/unreadable This file cannot be read: permission denied. Let this user read it.\n',
    )
    expect(stderr).toContain(
      'content/en/tiers: error content/unreadable This folder cannot be read: permission denied.',
    )
    expect(code).toBe(1)
  })

  test('is told of an output that cannot be written', async () => {
    const locked = join(scratch, 'locked')
    mkdirSync(locked)
    chmodSync(locked, 0o755)
    const { code, stderr } = await runBuild({ root, out: join(locked, 'site'), uid: 65_534 })
    expect(stderr).toMatch(/^tierzero build: .+locked.+: permission denied\. .+ with --root and --out\.\n$/)
    expect(code).toBe(2)
  })
})
