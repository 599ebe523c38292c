import { enableCompileCache } from 'node:module'
import { setFlagsFromString } from 'node:v8'
import type { CompileMessage, CompileTask } from './compile-all.ts'

enableCompileCache()
// See `runScript`: an end that waits for a thread that waits for it.
setFlagsFromString('--no-concurrent-sparkplug')
// Nobody is left to work for.
process.once('disconnect', () => process.exit())
process.once('message', async (tasks: CompileTask[]) => {
  const { compileEach } = await import('./compile-all.ts')
  const answer = (message: CompileMessage, sent = (): void => {}): void => void process.send?.(message, sent)
  answer({ compiled: await compileEach(tasks, (done) => answer({ done })) }, () => process.disconnect())
})
