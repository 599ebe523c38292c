type Cleanup = () => void

const cleanups = new Set<Cleanup>()
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/**
 * Runs `cleanup` before the process ends by a signal or by `endProcess`; the answer takes it back. After the cleanups the
 * signal does what it does without us: `process.exit` waits for V8's threads, which may be waiting for this one.
 */
export function onInterrupt(cleanup: Cleanup): () => void {
  if (cleanups.size === 0) for (const signal of Object.keys(exitCodes)) process.on(signal, stop)
  cleanups.add(cleanup)
  return () => {
    cleanups.delete(cleanup)
    if (cleanups.size === 0) for (const signal of Object.keys(exitCodes)) process.off(signal, stop)
  }
}

/** Ends the process when its work cannot go on. */
export function endProcess(exitCode: number): never {
  clearAway()
  process.exit(exitCode)
}

/**
 * Ends the process soon after the npm that runs it was ended: npm hands a signal to its shell, and that one dies of it
 * without a word to this process.
 */
export function endWithNpm(): void {
  if (process.env['npm_lifecycle_event'] === undefined) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && endProcess(exitCodes.SIGTERM), 250).unref()
}

/** What one cleanup cannot do does not stop the others. */
function clearAway(): void {
  for (const cleanup of [...cleanups].reverse()) {
    try {
      cleanup()
    } catch {
      // The next build clears away what is left.
    }
  }
}

function stop(signal: NodeJS.Signals): void {
  clearAway()
  for (const name of Object.keys(exitCodes)) process.off(name, stop)
  process.kill(process.pid, signal)
  // The first process of a container survives its own signals.
  process.exit(exitCodes[signal as keyof typeof exitCodes])
}
