import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { type PeakMemory, watchProcesses } from './watch-processes.ts'

export interface Command {
  program: string
  args: readonly string[]
  cwd: string
  /** Added to the environment of this process. */
  env?: Record<string, string>
}

export interface Measurement {
  wallSeconds: number
  /** User and system time of every process that the command started. */
  cpuSeconds: number
  peakMemory: PeakMemory
  /** 128 + the signal's number when one ended it, as shells have it. */
  exitCode: number
  /** It was ended because its time was up. */
  isCut: boolean
}

/** Runs the command to its end; what it prints goes to `log`. Rejects when there is no POSIX shell to count its time. */
export async function measure(
  command: Command,
  { log, limitSeconds }: { log: string; limitSeconds?: number },
): Promise<Measurement> {
  mkdirSync(dirname(log), { recursive: true })
  const output = openSync(log, 'w')
  const started = performance.now()
  const child = spawn('sh', ['-c', timedRun, 'sh', command.program, ...command.args], {
    cwd: command.cwd,
    env: { ...process.env, LC_ALL: 'C', ...command.env },
    stdio: ['ignore', output, output, 'pipe'],
    // A session of its own, so that whatever it leaves behind can be found and ended.
    detached: true,
  })
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', (cause) => reject(new Error(`cannot run ${command.program}: a POSIX sh is needed`, { cause })))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  const times = readAll(child.stdio[3] as Readable)
  const release = endWithUs(child.pid)
  const watch = watchProcesses(child.pid ?? 0)
  let isCut = false
  const cut = (): void => {
    isCut = true
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }
  const timer = limitSeconds === undefined ? undefined : setTimeout(cut, limitSeconds * 1000)
  try {
    const exitCode = await ended
    const wallSeconds = (performance.now() - started) / 1000
    const { peakMemory, cpuSeconds: seen } = watch.stop()
    // The exact sum lacks processes that nobody waited for, such as an indexer that is killed when it has answered.
    return { wallSeconds, cpuSeconds: Math.max(parseTimes(await times), seen), peakMemory, exitCode, isCut }
  } finally {
    clearTimeout(timer)
    watch.stop()
    release()
    closeSync(output)
  }
}

/** `times` prints the user and system time of the shell, then those of all it has waited for. */
const timedRun = '"$@" 3>&-; code=$?; times >&3; exit "$code"'

function parseTimes(text: string): number {
  const [, children = ''] = text.split('\n')
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0)
}

async function readAll(stream: Readable): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** A detached group survives Ctrl-C on the terminal, so pass it on. Returns what undoes this. */
function endWithUs(pid: number | undefined): () => void {
  const end = (signal: NodeJS.Signals) => {
    if (pid !== undefined) process.kill(-pid, signal)
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  process.once('SIGINT', end).once('SIGTERM', end)
  return () => {
    process.off('SIGINT', end).off('SIGTERM', end)
  }
}
