import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { measure } from './measure.ts'

const scratch = mkdtempSync(join(tmpdir(), 'tierzero-measure-'))
const log = join(scratch, 'log.txt')
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test('counts the processor time of grandchildren', async () => {
  const busy = 'while (process.cpuUsage().user + process.cpuUsage().system < 300_000);'
  const result = await measure(sh(`sh -c '"${process.execPath}" -e "${busy}"'`), { log })
  expect(result.exitCode).toBe(0)
  expect(result.cpuSeconds).toBeGreaterThan(0.25)
  expect(result.wallSeconds).toBeGreaterThan(0.3)
})

test.runIf(process.platform === 'linux')('counts the processor time of a process that nobody waited for', async () => {
  const busy = 'while (process.cpuUsage().user + process.cpuUsage().system < 1_000_000);'
  const killed = `"${process.execPath}" -e "${busy} setTimeout(() => {}, 60_000)" & sleep 3; kill -9 $!`
  const { cpuSeconds } = await measure(sh(killed), { log })
  expect(cpuSeconds).toBeGreaterThan(0.5)
})

test.runIf(process.platform === 'linux')('adds up the memory of processes that run at the same time', async () => {
  const hold = 'globalThis.held = Buffer.alloc(150_000_000, 1); setTimeout(() => {}, 2000)'
  const one = `"${process.execPath}" -e '${hold}'`
  const { peakMemory } = await measure(sh(`${one} & ${one} & wait`), { log })
  expect(peakMemory.type === 'measured' && peakMemory.bytes).toBeGreaterThan(300_000_000)
  expect(peakMemory.type === 'measured' && peakMemory.resident).toBeGreaterThan(300_000_000)
})

test('passes the exit code on and keeps what was printed', async () => {
  const { exitCode } = await measure(sh('echo out; echo err >&2; exit 3'), { log })
  expect(exitCode).toBe(3)
  expect(readFileSync(log, 'utf8')).toBe('out\nerr\n')
})

test('gives 127 for a program that is not there', async () => {
  const { exitCode } = await measure({ program: 'tierzero-no-such-program', args: [], cwd: scratch }, { log })
  expect(exitCode).toBe(127)
})

test('ends what takes longer than its limit, whatever it has started', async () => {
  const { isCut, wallSeconds } = await measure(sh('sleep 30 & sleep 30'), { log, limitSeconds: 0.2 })
  expect([isCut, wallSeconds < 5]).toEqual([true, true])
})

function sh(script: string) {
  return { program: 'sh', args: ['-c', script], cwd: scratch }
}
