import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LockedError, takeLock } from './lock.ts'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tierzero-lock-'))
  path = join(folder, 'state', 'lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const longAgo = new Date(Date.now() - 60_000)

function leave(text: string, age?: Date): void {
  mkdirSync(join(folder, 'state'), { recursive: true })
  writeFileSync(path, text)
  if (age !== undefined) utimesSync(path, age, age)
}

function pidOfTheHolder(): number | undefined {
  try {
    takeLock(path)()
  } catch (error) {
    if (error instanceof LockedError) return error.pid
    throw error
  }
  throw new Error('the lock was free')
}

test('is held until it is released, and names its process to others', () => {
  const release = takeLock(path)
  expect(pidOfTheHolder()).toBe(process.pid)
  release()
  expect(readdirSync(join(folder, 'state'))).toEqual([])
  takeLock(path)()
})

test('is taken over from a process that is gone', () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  leave(JSON.stringify({ pid, started: '1' }))
  const release = takeLock(path)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid })
  release()
  expect(readdirSync(join(folder, 'state'))).toEqual([])
})

test('is taken over from a process whose number another one has now', () => {
  leave(JSON.stringify({ pid: process.pid, started: 'at another time' }))
  takeLock(path)()
})

test.runIf(existsSync('/proc/self/stat'))(
  'is taken over from a process that was killed and that nobody has asked about since',
  async () => {
    // The shell becomes another program, which knows nothing of the child that the shell had.
    const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60'])
    try {
      const [text] = (await once(parent.stdout, 'data')) as [Buffer]
      const pid = Number(text)
      const stateOf = (): string => /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? ''
      await expect.poll(stateOf).toBe('Z')
      leave(JSON.stringify({ pid }))
      takeLock(path)()
    } finally {
      parent.kill('SIGKILL')
    }
  },
)

test('is respected where the process lives and does not say when it started', () => {
  leave(JSON.stringify({ pid: process.ppid }))
  expect(pidOfTheHolder()).toBe(process.ppid)
})

test.each([
  ['an empty file', ''],
  ['no JSON', '\u0000garbage'],
  ['null', 'null'],
  ['a list', '[1]'],
  ['a pid that is text', '{"pid":"7"}'],
  ['pid 0, which is every process of the group', '{"pid":0}'],
  ['a negative pid, which is every process there is', '{"pid":-1}'],
  ['half a pid', '{"pid":1.5}'],
])('counts for ten seconds when it says nothing of use: %s', (_, text) => {
  leave(text)
  expect(pidOfTheHolder()).toBeUndefined()
  leave(text, longAgo)
  takeLock(path)()
})

test('is taken over where a folder stands in its place', () => {
  mkdirSync(join(path, 'inner'), { recursive: true })
  utimesSync(path, longAgo, longAgo)
  takeLock(path)()
  expect(existsSync(path)).toBe(false)
})

test('releases only what is still its own', () => {
  const release = takeLock(path)
  leave('{"pid":1}')
  release()
  expect(readFileSync(path, 'utf8')).toBe('{"pid":1}')
})

test('goes to one of eight processes that find a dead lock at the same time, six times over', async () => {
  const source = `
    import { takeLock } from ${JSON.stringify(new URL('./lock.ts', import.meta.url).href)}
    process.stdin.once('data', () => {
      try {
        takeLock(process.argv[1])
        process.stdout.write('taken')
      } catch {
        process.stdout.write('refused')
      }
    })
    process.stdout.write('ready')`
  const word = async ({ stdout }: { stdout: Readable }): Promise<string> => String(await once(stdout, 'data'))
  for (let round = 0; round < 6; round++) {
    leave('{"pid":999999999}')
    const racers = Array.from({ length: 8 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', source, path], { stdio: ['pipe', 'pipe', 'inherit'] }),
    )
    await Promise.all(racers.map(word))
    const words = racers.map(word)
    for (const racer of racers) racer.stdin.write('go')
    const said = await Promise.all(words)
    const ended = racers.map((racer) => once(racer, 'exit'))
    for (const racer of racers) racer.kill('SIGKILL')
    await Promise.all(ended)
    expect(said.sort()).toEqual([...Array<string>(7).fill('refused'), 'taken'])
    rmSync(path)
  }
})
