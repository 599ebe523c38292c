import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { emptyAside } from './move-aside.ts'

/** Opens the folder that keeps installed peers from run to run, one for each place the repository is checked out at. */
export function openScratch(parent: string): { folder: string; close(): void } {
  const checkout = createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 12)
  const folder = resolve(parent, `tierzero-bench-${checkout}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  refuseForeign(folder)
  const lock = join(folder, 'lock')
  takeLock(lock)
  emptyAside(folder)
  return {
    folder,
    close() {
      emptyAside(folder)
      rmSync(lock, { force: true })
    },
  }
}

/** What is installed there will be run, so on a shared machine nobody else may have put it there. */
function refuseForeign(folder: string): void {
  const { uid } = statSync(folder)
  if (process.getuid !== undefined && uid !== process.getuid()) {
    throw new Error(`${folder} belongs to another user; remove it or name another place with --scratch`)
  }
}

function takeLock(lock: string): void {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
  } catch {
    const holder = Number(readFileSync(lock, 'utf8'))
    if (isRunning(holder))
      throw new Error(`a benchmark is running already (process ${holder}); wait for it or use --scratch`)
    writeFileSync(lock, String(process.pid))
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
