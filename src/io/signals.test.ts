import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'

const head = `import { endProcess, onInterrupt } from ${JSON.stringify(new URL('./signals.ts', import.meta.url).href)};
const say = (text) => process.stdout.write(text);`

/** Runs a script until it says "ready", sends it the signal, and answers how it ended and what it said. */
async function interrupt(script: string, signal?: NodeJS.Signals): Promise<[NodeJS.Signals | number | null, string]> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', head + script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  if (signal !== undefined) child.stdout.once('data', () => child.kill(signal))
  const said = await text(child.stdout)
  const [code, killedBy] = (await ended) as [number | null, NodeJS.Signals | null]
  return [code ?? killedBy, said]
}

const wait = 'setInterval(() => {}, 1000);'

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s runs the cleanups, the last one first, and ends the process',
  async (signal) => {
    const script = `onInterrupt(() => say(' lock')); onInterrupt(() => say(' staging')); ${wait} say('ready')`
    expect(await interrupt(script, signal)).toEqual([signal, 'ready staging lock'])
  },
)

test('a cleanup that throws does not keep the others from running', async () => {
  const script = `onInterrupt(() => say(' lock')); onInterrupt(() => { throw new Error('busy') }); ${wait} say('ready')`
  expect(await interrupt(script, 'SIGINT')).toEqual(['SIGINT', 'ready lock'])
})

test('a cleanup that was taken back does not run, and with the last one signals end the process again', async () => {
  const script = `onInterrupt(() => say(' never'))(); ${wait} say('ready')`
  expect(await interrupt(script, 'SIGTERM')).toEqual(['SIGTERM', 'ready'])
})

test('the end of the process for another reason runs them too', async () => {
  expect(await interrupt("onInterrupt(() => say('lock')); endProcess(3)")).toEqual([3, 'lock'])
})
