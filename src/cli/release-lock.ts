import { LockedError, takeLock } from '../io/lock.ts'
import { onInterrupt } from '../io/signals.ts'
import { type ExitCode, UsageError } from './command.ts'

/**
 * Runs while nobody else has a lock.
 *
 * @param holder what has the lock, `%` for its process
 * @throws UsageError where somebody has it
 */
export async function whileLocked(path: string, holder: string, run: () => Promise<ExitCode>): Promise<ExitCode> {
  let release = (): void => {}
  const stopListening = onInterrupt(() => release())
  try {
    release = takeLock(path)
    return await run()
  } catch (error) {
    if (!(error instanceof LockedError)) throw error
    throw new UsageError(`another ${holder.replace('%', String(error.pid ?? 'unknown'))}. Wait until it is done.`)
  } finally {
    stopListening()
    release()
  }
}
