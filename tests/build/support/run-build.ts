import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const scripts = fileURLToPath(new URL('../../../scripts/', import.meta.url))

export interface BuildOptions {
  root: string
  out: string
  args?: string[]
  env?: Record<string, string>
  /** Run as this user; only root may say so. */
  uid?: number
}

export interface BuildResult {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
  milliseconds: number
}

export function startBuild({ root, out, args = [], env, uid }: BuildOptions): StartedScript {
  return startScript('build', ['--root', root, '--out', out, ...args], { env, uid })
}

export interface StartedScript {
  child: ChildProcess
  ended: Promise<BuildResult>
}

/** Starts the real command in a process of its own, with nothing of this one's environment but where programs are. */
export function startScript(
  name: string,
  args: readonly string[],
  { env = {}, uid }: { env?: Record<string, string> | undefined; uid?: number | undefined } = {},
): StartedScript {
  const started = performance.now()
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, [`${scripts}${name}.ts`, ...args], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (data) => {
    stdout += data
  })
  child.stderr.on('data', (data) => {
    stderr += data
  })
  const ended = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    stdout,
    stderr,
    milliseconds: performance.now() - started,
  }))
  return { child, ended }
}

export function runBuild(options: BuildOptions): Promise<BuildResult> {
  return startBuild(options).ended
}

/** @throws with everything that the build said, if it did not end with 0 */
export async function buildOrThrow(options: BuildOptions): Promise<BuildResult> {
  const result = await runBuild(options)
  if (result.code !== 0) throw new Error(`the build ended with ${result.code}:\n${result.stdout}${result.stderr}`)
  return result
}
