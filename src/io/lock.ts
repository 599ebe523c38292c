import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

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
  mkdirSync(dirname(path), { recursive: true })
  for (let attempt = 0; attempt < 3; attempt++) {
    const file = tryCreate(path)
    if (file !== undefined) {
      writeSync(file, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }))
      closeSync(file)
      return () => rmSync(path, { force: true })
    }
    const holder = readHolder(path)
    if (isAlive(path, holder)) throw new LockedError(holder.pid)
    moveAside(path)
  }
  throw new LockedError(readHolder(path).pid)
}

interface Holder {
  pid?: number | undefined
  started?: string | undefined
}

function tryCreate(path: string): number | undefined {
  try {
    return openSync(path, 'wx')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined
    throw error
  }
}

function readHolder(path: string): Holder {
  try {
    const holder: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof holder === 'object' && holder !== null ? holder : {}
  } catch {
    return {}
  }
}

/** A lock that does not say whose it is counts for ten seconds: its process may be about to write it. */
function isAlive(path: string, { pid, started }: Holder): boolean {
  if (pid === undefined || !Number.isInteger(pid)) {
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    return age < 10_000
  }
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const now = startOf(pid)
  return started === undefined || now === undefined || started === now
}

/** When a process started, in clock ticks since boot, where the system tells (proc(5), field 22): pids come round again. */
function startOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ')[19]
  } catch {
    return undefined
  }
}

function moveAside(path: string): void {
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  rmSync(aside, { force: true })
}
