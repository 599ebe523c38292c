import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { makeFolder } from './make-folder.ts'

/** Another process has the lock; `pid` is undefined where the lock file does not say. */
export class LockedError extends Error {
  readonly pid: number | undefined

  constructor(pid: number | undefined) {
    super(`locked by process ${pid ?? 'unknown'}`)
    this.pid = pid
  }
}

/**
 * Takes a lock file, or throws `LockedError` while a living process has it. A lock whose process is gone is taken over;
 * of several that try, one gets it. The answer releases the lock.
 */
export function takeLock(path: string): () => void {
  makeFolder(dirname(path))
  const own = JSON.stringify({ pid: process.pid, started: startOf(process.pid) })
  for (let attempt = 0; attempt < 3; attempt++) {
    if (tryCreate(path, own)) {
      if (attempt > 0 && !isStill(path, own)) break
      return () => {
        if (readText(path) === own) rmSync(path, { force: true })
      }
    }
    const text = readText(path)
    const holder = toHolder(text)
    if (isAlive(path, holder)) throw new LockedError(holder.pid)
    moveAside(path, text)
  }
  throw new LockedError(toHolder(readText(path)).pid)
}

interface Holder {
  pid?: number | undefined
  started?: string | undefined
}

/** False where the lock is there already. A lock that cannot be written, on a full disk, is not left behind. */
function tryCreate(path: string, own: string): boolean {
  let file: number
  try {
    file = openSync(path, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
  try {
    writeSync(file, own)
    return true
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}

/** A process that judged the old lock may yet take the new one away; it puts it back within this time. */
function isStill(path: string, own: string): boolean {
  for (let look = 0; look < 2; look++) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    if (readText(path) === own) return true
  }
  return false
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function toHolder(text: string): Holder {
  try {
    const { pid, started } = JSON.parse(text) as { pid?: unknown; started?: unknown }
    return {
      pid: Number.isSafeInteger(pid) && (pid as number) > 0 ? (pid as number) : undefined,
      started: typeof started === 'string' ? started : undefined,
    }
  } catch {
    return {}
  }
}

/** A lock that does not say whose it is counts for ten seconds: its process may be about to write it. */
function isAlive(path: string, { pid, started }: Holder): boolean {
  if (pid === undefined) {
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    return age < 10_000
  }
  if (!isRunning(pid)) return false
  const now = startOf(pid)
  return started === undefined || now === undefined || started === now
}

/** Whether a process of this number runs, whosever it is; one that has ended may stay in the system's list. */
export function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0 || /^[ZX]/.test(readStat(pid)[0] ?? '')) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process started, in clock ticks since boot, where the system tells: pids come round again. */
const startOf = (pid: number): string | undefined => readStat(pid)[19]

/** What the system tells of a process (proc(5)) from its state, field 3, on; nothing where it does not tell. */
function readStat(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')
  } catch {
    return []
  }
}

/** Takes a dead lock away. One that another process has put in its place since it was judged goes back. */
function moveAside(path: string, judged: string): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
    if (readText(aside) !== judged) linkSync(aside, path)
  } catch {
    // Somebody was faster; the next attempt sees what stands there now.
  }
  rmSync(aside, { recursive: true, force: true })
}
