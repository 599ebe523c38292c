type Cleanup = () => void

const cleanups = new Set<Cleanup>()
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** Runs `cleanup` before the process ends by a signal; the answer takes it back. */
export function onInterrupt(cleanup: Cleanup): () => void {
  if (cleanups.size === 0) for (const signal of Object.keys(exitCodes)) process.on(signal, stop)
  cleanups.add(cleanup)
  return () => {
    cleanups.delete(cleanup)
    if (cleanups.size === 0) for (const signal of Object.keys(exitCodes)) process.off(signal, stop)
  }
}

function stop(signal: NodeJS.Signals): void {
  for (const cleanup of [...cleanups].reverse()) cleanup()
  process.exit(exitCodes[signal as keyof typeof exitCodes])
}
