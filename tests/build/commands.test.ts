import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuildResult, buildOrThrow, startScript } from './support/run-build.ts'
import { makeScratch, writeFiles } from './support/scratch.ts'

const scratch = makeScratch('commands')
const draft = '---\ndraft: true\n---\n# Later\n'
const root = writeFiles(join(scratch, 'kb'), {
  'a.md': '# A\n\nText.\n',
  'kb.config.ts': "export default { base: '/help/' }\n",
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((number) => [`later/${number}.md`, draft])),
})
const taken = createServer()
let built: BuildResult

beforeAll(async () => {
  built = await buildOrThrow({ root, out: join(root, 'dist') })
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
})
afterAll(() => void taken.close())

test('build names the drafts that it leaves out', () => {
  expect(built.stderr.split('\n').at(-2)).toBe(
    '7 drafts left out: later/1.md, later/2.md, later/3.md, later/4.md, later/5.md and 2 more',
  )
  expect(built.stdout).toMatch(/^1 article \(7 of 8 files left out\), 0 errors, 0 warnings → /)
})

test.each(['build', 'check', 'dev', 'preview', 'start'])('%s --help explains itself and ends with 0', async (name) => {
  const { code, stdout, stderr } = await startScript(name, ['--help']).ended
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain(`Usage: npm run ${name} -- [options]`)
})

test.each([
  ['preview', ['--out', 'nowhere'], /nowhere holds no built site\. Run npm run build first\.$/],
  ['preview', ['--port', 'http'], /^tierzero preview: --port http is not a port: 0 to 65535\.$/],
  ['start', ['--port', '99999'], /^tierzero start: --port 99999 is not a port: 0 to 65535\.$/],
  ['preview', ['--prot', '1'], /^tierzero preview: there is no option --prot\. Did you mean --port\?$/],
  ['dev', ['--fail-on', 'error'], /^tierzero dev: there is no option --fail-on\. See --help\.$/],
] as const)('%s %j says what is wrong in one line and ends with 2', async (name, args, line) => {
  const { code, stdout, stderr } = await startScript(name, ['--root', root, ...args]).ended
  expect([code, stdout, stderr.trimEnd().split('\n')]).toEqual([2, '', [expect.stringMatching(line)]])
})

test('preview says where it serves the site, under its base, until it is told to stop', async () => {
  const { child, ended } = startScript('preview', ['--root', root, '--port', '0'])
  const url = await new Promise<string>((resolve) => child.stdout?.once('data', (data) => resolve(String(data).trim())))
  expect(new URL(url).pathname).toBe('/help/')
  expect(await (await fetch(new URL('a/', url))).text()).toContain('<h1')
  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ signal: 'SIGTERM', stderr: '' })
})

test('preview ends with the npm that runs it', async () => {
  const args = ['run', '--silent', 'preview', '--', '--root', root, '--port', '0']
  const npm = spawn('npm', args, { detached: true, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const url = await new Promise<string>((resolve) => npm.stdout.once('data', (data) => resolve(String(data).trim())))
    expect((await fetch(url)).status).toBe(200)
    npm.kill('SIGTERM')
    const ask = () =>
      fetch(url)
        .then(({ status }) => status)
        .catch(() => 'nobody answers')
    await expect.poll(ask, { timeout: 5000 }).toBe('nobody answers')
  } finally {
    endGroup(npm)
  }
})

test('preview names the way out of a port that is taken', async () => {
  const { port } = taken.address() as AddressInfo
  const { code, stderr } = await startScript('preview', ['--root', root, '--port', String(port)]).ended
  expect([code, stderr]).toEqual([2, 'tierzero preview: the port is taken. Choose another with --port.\n'])
})

/** Ends what is left of what a process began, which would hold up the tests after this one. */
function endGroup({ pid = 0 }: ChildProcess): void {
  try {
    if (pid > 0) process.kill(-pid, 'SIGKILL')
  } catch {
    // Nothing is left.
  }
}
