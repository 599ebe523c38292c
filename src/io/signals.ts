type Cleanup = () => void

const cleanups = new Set<Cleanup>()
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Runs `cleanup` before the process ends by a signal or by `endProcess`; the answer takes it back. */
export function onInterrupt(cleanup: Cleanup): () => void {
  if (cleanups.size === 0) for (const signal of Object.keys(exitCodes)) process.on(signal, stop)
  cleanups.add(cleanup)
  return () => {
    cleanups.delete(cleanup)
    if (cleanups.size === 0) for (const signal of Object.keys(exitCodes)) process.off(signal, stop)
  }
}

/** Ends the process when its work cannot go on; what one cleanup cannot do does not stop the others. */
export function endProcess(exitCode: number): never {
  for (const cleanup of [...cleanups].reverse()) {
    try {
      cleanup()
    } catch {
      // The next build clears away what is left.
    }
  }
  process.exit(exitCode)
}

function stop(signal: NodeJS.Signals): void {
  endProcess(exitCodes[signal as keyof typeof exitCodes])
}
